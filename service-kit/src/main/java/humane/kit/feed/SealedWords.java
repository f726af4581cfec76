package humane.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.NewBorrowerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change says beyond its kind and its borrower, sealed with the borrower's record key: the
 * lender's reference of an account is one of the facts that sign-in asks of.
 */
@ApplicationScoped
class SealedWords {
  private static final String PLACE = "change_feed.sealed";

  record Words(@Nullable String accountRef, @Nullable Map<String, Object> more) {
    Map<String, Object> details() {
      return more == null ? Map.of() : more;
    }
  }

  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;

  SealedWords(BorrowerCiphers ciphers, ObjectMapper json) {
    this.ciphers = ciphers;
    this.json = json;
  }

  /** Makes or loads the keys of many borrowers in the transaction at hand, before sealing. */
  void prepare(Collection<String> borrowerIds) {
    ciphers.prepare(borrowerIds, KeyPurpose.RECORD);
  }

  /** Loads the keys that are there, before opening. */
  void load(Collection<String> borrowerIds) {
    ciphers.loadAll(borrowerIds, KeyPurpose.RECORD);
  }

  /** Null when there is nothing to say. */
  byte @Nullable [] seal(String borrowerId, @Nullable String accountRef, Map<String, Object> more) {
    if (accountRef == null && more.isEmpty()) return null;
    return ciphers.encrypt(borrowerId, KeyPurpose.RECORD, bytes(accountRef, more), PLACE);
  }

  /** Sealed with the keys of a borrower who is new. */
  byte @Nullable [] seal(
      NewBorrowerKeys keys, @Nullable String accountRef, Map<String, Object> more) {
    return accountRef == null && more.isEmpty()
        ? null
        : keys.encrypt(KeyPurpose.RECORD, bytes(accountRef, more), PLACE);
  }

  private byte[] bytes(@Nullable String accountRef, Map<String, Object> more) {
    try {
      return json.writeValueAsBytes(new Words(accountRef, more.isEmpty() ? null : more));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A change cannot be written as JSON", broken);
    }
  }

  /** Empty when the borrower's record was destroyed, and what the change said with it. */
  Optional<Words> open(String borrowerId, byte[] sealed) {
    try {
      return Optional.of(
          json.readValue(
              ciphers.decryptBytes(borrowerId, KeyPurpose.RECORD, sealed, PLACE), Words.class));
    } catch (KeyDestroyed forgotten) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new IllegalStateException("A change cannot be read", broken);
    }
  }
}
