package humane.borrower.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.KeysAtHand;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals personal facts with the borrower's own keys: with the profile key, which is destroyed at
 * erasure, or with the record key, which is destroyed at the end of lawful retention.
 */
@Singleton
public class Sealing implements Opening {
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;
  private final Opening opened;

  Sealing(BorrowerCiphers ciphers, ObjectMapper json) {
    this.ciphers = ciphers;
    this.json = json;
    this.opened = new Opened(ciphers::decryptBytes, json);
  }

  /** Opens fields with keys from anywhere. */
  private record Opened(Bytes bytes, ObjectMapper json) implements Opening {
    @Override
    public @Nullable String openText(String borrowerId, byte @Nullable [] sealed, String place) {
      return sealed == null
          ? null
          : new String(
              bytes.open(borrowerId, KeyPurpose.PROFILE, sealed, place), StandardCharsets.UTF_8);
    }

    @Override
    public <T> T openFacts(String borrowerId, byte[] sealed, String place, Class<T> type) {
      try {
        return json.readValue(bytes.open(borrowerId, KeyPurpose.PROFILE, sealed, place), type);
      } catch (IOException broken) {
        throw new IllegalStateException("Facts of " + place + " cannot be read", broken);
      }
    }

    @Override
    public String openRecord(String borrowerId, byte[] sealed, String place) {
      return new String(
          bytes.open(borrowerId, KeyPurpose.RECORD, sealed, place), StandardCharsets.UTF_8);
    }
  }

  /** Opens what many borrowers' keys have sealed, all loaded at once; it makes none. */
  public Opening opening(Collection<String> borrowerIds) {
    KeysAtHand keys = ciphers.atHand(borrowerIds, KeyPurpose.PROFILE, KeyPurpose.RECORD);
    return new Opened(keys::decryptBytes, json);
  }

  /** Loads the keys of many borrowers at once, and makes those that are not there yet. */
  public void prepare(Collection<String> borrowerIds) {
    ciphers.prepare(borrowerIds, KeyPurpose.PROFILE, KeyPurpose.RECORD);
  }

  public byte @Nullable [] text(String borrowerId, @Nullable String text, String place) {
    return ciphers.encrypt(borrowerId, KeyPurpose.PROFILE, text, place);
  }

  @Override
  public @Nullable String openText(String borrowerId, byte @Nullable [] sealed, String place) {
    return opened.openText(borrowerId, sealed, place);
  }

  public byte[] facts(String borrowerId, Object facts, String place) {
    try {
      return ciphers.encrypt(borrowerId, KeyPurpose.PROFILE, json.writeValueAsBytes(facts), place);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Facts for " + place + " cannot be written", broken);
    }
  }

  @Override
  public <T> T openFacts(String borrowerId, byte[] sealed, String place, Class<T> type) {
    return opened.openFacts(borrowerId, sealed, place, type);
  }

  public byte[] record(String borrowerId, String text, String place) {
    return ciphers.encrypt(
        borrowerId, KeyPurpose.RECORD, text.getBytes(StandardCharsets.UTF_8), place);
  }

  @Override
  public String openRecord(String borrowerId, byte[] sealed, String place) {
    return opened.openRecord(borrowerId, sealed, place);
  }

  /** Null stays null. */
  public byte @Nullable [] recordTexts(
      String borrowerId, @Nullable List<String> texts, String place) {
    return texts == null ? null : record(borrowerId, String.join("\n", texts), place);
  }

  /** Null stays null. */
  public @Nullable List<String> openRecordTexts(
      String borrowerId, byte @Nullable [] sealed, String place) {
    return sealed == null ? null : openRecord(borrowerId, sealed, place).lines().toList();
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
