package humane.reminder.borrowerclient.job;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.KeyPurpose;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.borrowerclient.rest.Borrowers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells borrower-service what was forgotten here, until it has heard. */
@ApplicationScoped
class ErasureReport implements DeliveryHandler {
  static final String KIND = "erasure-report";

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  /** Counts by kind, nothing personal. */
  record Payload(String borrowerId, KeyPurpose key, Map<String, Integer> forgotten) {}

  private final Borrowers borrowers;
  private final ObjectMapper json;

  ErasureReport(Borrowers borrowers, ObjectMapper json) {
    this.borrowers = borrowers;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    borrowers.forgotten(
        payload.path("borrowerId").asText(),
        Map.of(
            "key",
            payload.path("key").asText(),
            "forgotten",
            json.convertValue(payload.path("forgotten"), COUNTS)));
  }
}
