package humane.reminder.suppression.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.database.Database;
import humane.reminder.suppression.SuppressionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells borrower-service, once it is there, of an opt-out, a hold or a number that is somebody
 * else's. It recognises repeats by the command's id.
 */
@ApplicationScoped
public class HandOver implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "suppression-hand-over";

  /**
   * @param borrowerIds whom it reaches; a number that is somebody else's is told of by itself
   * @param lifted whether it is a hold that has ended, by what it waited for
   */
  public record Payload(UUID suppressionId, List<String> borrowerIds, boolean lifted) {}

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
    Told stop = read(id);
    boolean lifted = payload.path("lifted").asBoolean();
    try {
      if (stop.kind() == SuppressionKind.WRONG_PERSON) borrowers.quarantine(stop.quarantine());
      else for (JsonNode borrower : payload.path("borrowerIds")) tell(borrower.asText(), stop);
    } catch (WebApplicationException refused) {
      throw Refusals.undeliverable(refused, "the " + stop.kind() + " of suppression " + id);
    }
    if (!lifted)
      database.update(
          "UPDATE suppression SET handed_over_system_at = ? WHERE id = ?", system.instant(), id);
  }

  private Told read(UUID id) throws Undeliverable {
    return database
        .first(
            "SELECT kind, number_token, channel, hold_kind, at, reason, until, lifted_at, lifted_reason FROM suppression WHERE id = ?",
            row -> {
              String channel = row.textOrNull("channel");
              String hold = row.textOrNull("hold_kind");
              return new Told(
                  id,
                  SuppressionKind.valueOf(row.text("kind")),
                  row.textOrNull("number_token"),
                  channel == null ? null : Channel.valueOf(channel),
                  hold == null ? null : HoldKind.valueOf(hold),
                  row.instant("at"),
                  row.text("reason"),
                  row.dateOrNull("until"),
                  row.instantOrNull("lifted_at"),
                  row.textOrNull("lifted_reason"));
            },
            id)
        .orElseThrow(() -> new Undeliverable("there is no suppression " + id));
  }

  private void tell(String borrowerId, Told stop) {
    String key = stop.id() + "-" + borrowerId;
    switch (stop.kind()) {
      case HOLD -> {
        Optional<String> set = borrowers.hold(key, borrowerId, stop.hold(key));
        // The command that set it, said again, gives its id; so an end that comes first undoes it.
        if (stop.liftedAt() != null && set.isPresent())
          borrowers.endHold(borrowerId, set.get(), String.valueOf(stop.liftedReason()));
      }
      case OPT_OUT -> {
        for (String kind : stop.consents())
          borrowers.consent(key + "-" + kind, borrowerId, stop.withdrawal(kind));
      }
      case WRONG_PERSON -> throw new IllegalStateException("A number is told of once, for all");
    }
  }
}
