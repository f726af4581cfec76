package humane.borrower.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Seals personal facts with the borrower's own profile key, which is destroyed at erasure. */
@ApplicationScoped
public class Sealing {
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;

  Sealing(BorrowerCiphers ciphers, ObjectMapper json) {
    this.ciphers = ciphers;
    this.json = json;
  }

  /** Loads the keys of many borrowers at once, and makes those that are not there yet. */
  public void prepare(Collection<String> borrowerIds) {
    ciphers.prepare(borrowerIds, KeyPurpose.PROFILE);
  }

  public byte @Nullable [] text(String borrowerId, @Nullable String text, String place) {
    return ciphers.encrypt(borrowerId, KeyPurpose.PROFILE, text, place);
  }

  public @Nullable String openText(String borrowerId, byte @Nullable [] sealed, String place) {
    return ciphers.decrypt(borrowerId, KeyPurpose.PROFILE, sealed, place);
  }

  public byte[] facts(String borrowerId, Object facts, String place) {
    try {
      return ciphers.encrypt(borrowerId, KeyPurpose.PROFILE, json.writeValueAsBytes(facts), place);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Facts for " + place + " cannot be written", broken);
    }
  }

  public <T> T openFacts(String borrowerId, byte[] sealed, String place, Class<T> type) {
    try {
      return json.readValue(
          ciphers.decryptBytes(borrowerId, KeyPurpose.PROFILE, sealed, place), type);
    } catch (IOException broken) {
      throw new IllegalStateException("Facts of " + place + " cannot be read", broken);
    }
  }

  public byte[] bytes(String owner, byte[] plain, String place) {
    return ciphers.encrypt(owner, KeyPurpose.PROFILE, plain, place);
  }

  public byte[] openBytes(String owner, byte[] sealed, String place) {
    return ciphers.decryptBytes(owner, KeyPurpose.PROFILE, sealed, place);
  }

  /** Makes everything unreadable that was sealed for this owner. */
  public void destroy(String owner) {
    ciphers.destroy(owner, KeyPurpose.PROFILE);
  }
}
