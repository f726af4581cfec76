package humane.borrower.database;

import humane.kit.crypto.KeyPurpose;
import org.jspecify.annotations.Nullable;

/** Opens what {@link Sealing} has sealed. */
public interface Opening {

  /** Null stays null. */
  @Nullable String openText(String borrowerId, byte @Nullable [] sealed, String place);

  <T> T openFacts(String borrowerId, byte[] sealed, String place, Class<T> type);

  String openRecord(String borrowerId, byte[] sealed, String place);

  /** The bytes of one field, with the borrower's key of that purpose. */
  @FunctionalInterface
  interface Bytes {
    byte[] open(String borrowerId, KeyPurpose purpose, byte[] sealed, String place);
  }
}
