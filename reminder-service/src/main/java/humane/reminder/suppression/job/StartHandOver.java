package humane.reminder.suppression.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Tells borrower-service of the new consent that a START is: texts, to the very number it was
 * written from, and nothing else.
 */
@ApplicationScoped
public class StartHandOver implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "start-hand-over";

  /** One borrower who has the number. */
  public record Payload(String numberToken, String borrowerId, Instant at) {}

  private final Borrowers borrowers;
  private final Database database;

  StartHandOver(Borrowers borrowers, Database database) {
    this.borrowers = borrowers;
    this.database = database;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    String numberToken = payload.path("numberToken").asText();
    String borrowerId = payload.path("borrowerId").asText();
    String at = payload.path("at").asText();
    Optional<String> point =
        database.first(
            "SELECT contact_point_id FROM known_number WHERE number_token = ? AND borrower_id = ?",
            row -> row.text("contact_point_id"),
            numberToken,
            borrowerId);
    if (point.isEmpty()) return;
    try {
      borrowers.consent("start-" + point.get() + "-" + at, borrowerId, consent(point.get(), at));
    } catch (WebApplicationException refused) {
      throw Refusals.undeliverable(refused, "a START");
    }
  }

  private static Map<String, Object> consent(String contactPointId, String at) {
    return Map.of(
        "kind",
        "SMS",
        "channel",
        "SMS",
        "contactPointId",
        contactPointId,
        "givenAt",
        at,
        "source",
        "START");
  }
}
