package humane.kit.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Both keys of a borrower who is not in the database yet: they seal at once, on any thread and
 * outside any transaction, and are kept in the one that stores the borrower ({@link
 * BorrowerCiphers#keep}). What they sealed is worth nothing if that never happens.
 */
public final class NewBorrowerKeys {
  private final String borrowerId;
  final FreshKey profile;
  final FreshKey record;

  NewBorrowerKeys(String borrowerId, FreshKey profile, FreshKey record) {
    this.borrowerId = borrowerId;
    this.profile = profile;
    this.record = record;
  }

  public String borrowerId() {
    return borrowerId;
  }

  public byte[] encrypt(KeyPurpose purpose, String text, String place) {
    return encrypt(purpose, text.getBytes(StandardCharsets.UTF_8), place);
  }

  /** Seals as {@link BorrowerCiphers#encrypt} does. */
  public byte[] encrypt(KeyPurpose purpose, byte[] plain, String place) {
    FreshKey key =
        switch (purpose) {
          case PROFILE -> profile;
          case RECORD -> record;
        };
    try {
      return key.key().encrypt(plain, BorrowerCiphers.associated(borrowerId, place));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The field " + place + " could not be sealed", broken);
    }
  }
}
