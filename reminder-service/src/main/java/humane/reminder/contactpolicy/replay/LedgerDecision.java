package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as the ledger keeps it.
 *
 * @param place in the ledger's own order
 * @param subject the person, by their random id
 * @param sentAt when the contact that it cleared was handed to the carrier; null if it never was
 */
public record LedgerDecision(
    long place, UUID entryId, Instant at, String subject, JsonNode body, @Nullable Instant sentAt) {

  /** Null for a decision of before inputs were kept. */
  public @Nullable DecisionInputs inputs() {
    return body.hasNonNull("inputs") ? InputsJson.read(body.get("inputs")) : null;
  }

  public LedgerDecision sent(@Nullable Instant when) {
    return new LedgerDecision(place, entryId, at, subject, body, when);
  }

  public String verdict() {
    return body.path("verdict").asText();
  }
}
