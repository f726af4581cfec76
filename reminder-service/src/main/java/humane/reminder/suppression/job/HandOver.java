package humane.reminder.suppression.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells borrower-service, once it is there, of an opt-out or a hold. It recognises repeats by the
 * command's id. A wrong number stays here, by its keyed hash: it is stopped for whoever has it, now
 * or after any import.
 */
@ApplicationScoped
public class HandOver implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "suppression-hand-over";

  /**
   * Where a day begins last: a day read here has begun everywhere, so that a hold counts at once.
   */
  private static final ZoneId LAST_TO_BEGIN_A_DAY = ZoneId.of("Etc/GMT+12");

  private static final int FIRST_SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAUTHORIZED = 401;

  /**
   * @param lifted whether the stop was ended, by a START
   */
  public record Payload(UUID suppressionId, List<String> borrowerIds, boolean lifted) {}

  private record Stop(
      @Nullable String numberToken,
      String kind,
      @Nullable String channel,
      @Nullable String holdKind,
      Instant at,
      String reason,
      @Nullable Instant liftedAt) {}

  private final Borrowers borrowers;
  private final Database database;
  private final Clock system;

  HandOver(Borrowers borrowers, Database database, @SystemTime Clock system) {
    this.borrowers = borrowers;
    this.database = database;
    this.system = system;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    UUID id = UUID.fromString(payload.path("suppressionId").asText());
    boolean lifted = payload.path("lifted").asBoolean();
    Stop stop =
        database
            .first(
                "SELECT number_token, kind, channel, hold_kind, at, reason, lifted_at FROM suppression WHERE id = ?",
                row ->
                    new Stop(
                        row.textOrNull("number_token"),
                        row.text("kind"),
                        row.textOrNull("channel"),
                        row.textOrNull("hold_kind"),
                        row.instant("at"),
                        row.text("reason"),
                        row.instantOrNull("lifted_at")),
                id)
            .orElseThrow(() -> new Undeliverable("there is no suppression " + id));
    for (JsonNode borrower : payload.path("borrowerIds")) tell(id, borrower.asText(), stop, lifted);
    if (!lifted)
      database.update(
          "UPDATE suppression SET handed_over_system_at = ? WHERE id = ?", system.instant(), id);
  }

  private void tell(UUID id, String borrowerId, Stop stop, boolean lifted) throws Undeliverable {
    String key = (lifted ? "lift-" : "") + id + "-" + borrowerId;
    try {
      switch (stop.kind()) {
        case "HOLD" -> borrowers.hold(key, borrowerId, hold(key, stop));
        case "OPT_OUT" -> {
          if (lifted) start(key, borrowerId, stop);
          else
            for (String kind : consentsOf(stop.channel()))
              borrowers.consent(key + "-" + kind, borrowerId, withdrawal(kind, stop));
        }
        default -> throw new IllegalStateException("A suppression of kind " + stop.kind());
      }
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS || status == UNAUTHORIZED)
        throw refused;
      throw new Undeliverable(
          "borrower-service answered "
              + status
              + " to the "
              + stop.kind()
              + " of suppression "
              + id);
    }
  }

  /** A START opens texts to the very number it was written from, and nothing else. */
  private void start(String key, String borrowerId, Stop stop) {
    database
        .first(
            "SELECT contact_point_id FROM known_number WHERE number_token = ? AND borrower_id = ?",
            row -> row.text("contact_point_id"),
            stop.numberToken(),
            borrowerId)
        .ifPresent(
            contactPoint -> {
              Instant at = stop.liftedAt() == null ? stop.at() : stop.liftedAt();
              borrowers.consent(
                  key + "-SMS",
                  borrowerId,
                  Map.of(
                      "kind",
                      "SMS",
                      "channel",
                      "SMS",
                      "contactPointId",
                      contactPoint,
                      "givenAt",
                      at.toString(),
                      "source",
                      "START"));
            });
  }

  private static Map<String, Object> hold(String commandId, Stop stop) {
    Map<String, Object> hold = new HashMap<>();
    hold.put("kind", String.valueOf(stop.holdKind()));
    hold.put("from", LocalDate.ofInstant(stop.at(), LAST_TO_BEGIN_A_DAY).toString());
    hold.put("by", "reminder-service");
    hold.put("note", stop.reason());
    hold.put("commandId", commandId);
    hold.put("sequence", stop.at().toEpochMilli());
    return hold;
  }

  private static List<String> consentsOf(@Nullable String channel) {
    List<String> kinds = new ArrayList<>();
    if (channel == null || channel.equals("SMS")) kinds.add("SMS");
    if (channel == null || channel.equals("VOICE")) kinds.add("AUTOMATED_VOICE");
    return kinds;
  }

  private static Map<String, Object> withdrawal(String kind, Stop stop) {
    Map<String, Object> consent = new HashMap<>();
    consent.put("kind", kind);
    consent.put("channel", kind.equals("SMS") ? "SMS" : "VOICE");
    consent.put("withdrawnAt", stop.at().toString());
    consent.put("source", stop.reason());
    return consent;
  }
}
