package humane.budget.plan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.budget.plan.Party;
import humane.budget.plan.PlanTerms;
import humane.budget.proposal.Beyond;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Writes terms so that they can be read again to the letter, and only with the borrower's key. */
@ApplicationScoped
class SealedTerms {
  private static final String PLACE = "plan.terms";
  private static final String PARTY_PLACE = "plan.party";

  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;

  SealedTerms(BorrowerCiphers ciphers, ObjectMapper json) {
    this.ciphers = ciphers;
    this.json = json;
  }

  byte[] seal(String borrowerId, PlanTerms terms) {
    return ciphers.encrypt(borrowerId, KeyPurpose.RECORD, written(terms), PLACE);
  }

  byte[] seal(String borrowerId, Party party) {
    return ciphers.encrypt(borrowerId, KeyPurpose.RECORD, written(party), PARTY_PLACE);
  }

  Party openParty(String borrowerId, byte[] sealed) {
    return opened(borrowerId, sealed, PARTY_PLACE, Party.class);
  }

  PlanTerms open(String borrowerId, byte[] sealed) {
    return opened(borrowerId, sealed, PLACE, PlanTerms.class);
  }

  private <T> T opened(String borrowerId, byte[] sealed, String place, Class<T> type) {
    try {
      return json.readValue(ciphers.decrypt(borrowerId, KeyPurpose.RECORD, sealed, place), type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Stored terms cannot be read", broken);
    }
  }

  /** Tells the same question again, whatever day it is asked on. */
  String questionHash(PlanTerms terms) {
    var question = terms.question();
    return hash(
        written(question.statement())
            + written(question.debts())
            + question.startsOn()
            + question.jurisdiction()
            + question.frequency()
            + question.sharing()
            + question.beyond().map(Beyond::overrideId).orElse(""));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Terms cannot be written", broken);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
