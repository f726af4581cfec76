package humane.reminder.webhook.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.MasterKey;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.webhook.Answered;
import humane.reminder.webhook.Endpoint;
import humane.reminder.webhook.OutwardEvent;
import humane.reminder.webhook.RetrySchedule;
import humane.reminder.webhook.WebhookSecret;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is to be told next. A worker leases an endpoint, so that its events go out one after the
 * other whatever number of replicas there are; an event that cannot be delivered keeps those behind
 * it waiting.
 */
@ApplicationScoped
public class WebhookQueue {
  /** Longer than one try ever takes; it is renewed after each. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final int EVENTS_AT_MOST = 100;

  private final Database database;
  private final OutwardEvents events;
  private final MasterKey key;
  private final WorkItems work;
  private final Clock business;
  private final Clock system;

  WebhookQueue(
      Database database,
      OutwardEvents events,
      MasterKey key,
      WorkItems work,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.database = database;
    this.events = events;
    this.key = key;
    this.work = work;
    this.business = business;
    this.system = system;
  }

  /** An endpoint on lease, what signs for it, and the events that are next. */
  public record Leased(
      String worker, Endpoint endpoint, List<WebhookSecret> secrets, List<OutwardEvent> events) {}

  /** The one that has waited longest for its turn, if any has. */
  @Transactional
  public Optional<Leased> lease(String worker) {
    Instant now = system.instant();
    return database
        .first(
            """
            UPDATE webhook_endpoint SET leased_by = ?, leased_until = ? WHERE id =
              (SELECT id FROM webhook_endpoint AS one WHERE state = 'ENABLED' AND next_try_at <= ?
                 AND (leased_until IS NULL OR leased_until < ?)
                 AND EXISTS (SELECT 1 FROM outward_event WHERE position > one.delivered_up_to)
               ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING secret_sealed, old_secret_sealed,
            """
                + Endpoints.COLUMNS,
            row -> new Taken(Endpoints.read(row), secrets(row, now)),
            worker,
            now.plus(LEASE),
            now,
            now)
        .map(
            taken ->
                new Leased(
                    worker,
                    taken.endpoint(),
                    taken.secrets(),
                    events.after(taken.endpoint().deliveredUpTo(), EVENTS_AT_MOST)));
  }

  private record Taken(Endpoint endpoint, List<WebhookSecret> secrets) {}

  private List<WebhookSecret> secrets(Row row, Instant now) throws SQLException {
    UUID id = row.uuid("id");
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(new WebhookSecret(key.open(row.bytes("secret_sealed"), Endpoints.place(id))));
    Instant until = row.instantOrNull("old_secret_until");
    byte[] old = row.bytesOrNull("old_secret_sealed");
    if (old != null && until != null && now.isBefore(until))
      secrets.add(new WebhookSecret(key.open(old, Endpoints.place(id))));
    return secrets;
  }

  /** It was not wanted: its place in the order is past. */
  @Transactional
  public boolean passed(Leased leased, OutwardEvent event) {
    return database.update(
            "UPDATE webhook_endpoint SET delivered_up_to = ? WHERE id = ? AND leased_by = ?",
            event.position(),
            leased.endpoint().id(),
            leased.worker())
        == 1;
  }

  /**
   * Writes down what a try came to. False when no further event may be tried now: it failed, or the
   * lease is another's or the endpoint was disabled meanwhile.
   */
  @Transactional
  public boolean record(Leased leased, OutwardEvent event, Answered answered) {
    return switch (answered) {
      case Answered.Taken taken -> taken(leased, event, taken);
      case Answered.Gone gone -> disabled(leased, "GONE", gone.words());
      case Answered.Failed failed -> failed(leased, failed);
    };
  }

  private boolean taken(Leased leased, OutwardEvent event, Answered.Taken taken) {
    Instant now = system.instant();
    return database.update(
            """
            UPDATE webhook_endpoint SET delivered_up_to = ?, tries = 0, failing_since = NULL, last_answer = ?, last_delivered_at = ?,
              next_try_at = ?, leased_until = ? WHERE id = ? AND leased_by = ? AND state = 'ENABLED'
            """,
            event.position(),
            taken.words(),
            now,
            now,
            now.plus(LEASE),
            leased.endpoint().id(),
            leased.worker())
        == 1;
  }

  private boolean failed(Leased leased, Answered.Failed failed) {
    int tries =
        database
            .first(
                "SELECT tries FROM webhook_endpoint WHERE id = ? AND leased_by = ? FOR UPDATE",
                row -> row.number("tries") + 1,
                leased.endpoint().id(),
                leased.worker())
            .orElse(0);
    if (tries == 0) return false;
    Optional<Duration> pause = RetrySchedule.after(tries, failed.retryAfter());
    if (pause.isEmpty()) return disabled(leased, "FAILED", failed.words());
    Instant now = system.instant();
    database.update(
        """
        UPDATE webhook_endpoint SET tries = ?, next_try_at = ?, failing_since = coalesce(failing_since, ?), last_answer = ?
        WHERE id = ?
        """,
        tries,
        now.plus(pause.get()),
        now,
        failed.words(),
        leased.endpoint().id());
    return false;
  }

  private boolean disabled(Leased leased, String because, String words) {
    int done =
        database.update(
            """
            UPDATE webhook_endpoint SET state = 'DISABLED', disabled_because = ?, last_answer = ?
            WHERE id = ? AND leased_by = ? AND state = 'ENABLED'
            """,
            because,
            words,
            leased.endpoint().id(),
            leased.worker());
    if (done == 1)
      work.open(
          new NewWorkItem(
              WorkItemKind.WEBHOOK_DISABLED,
              null,
              null,
              "A receiver of events takes none any more; it was disabled, and what waits for it is kept 30 days.",
              business.instant()));
    return false;
  }

  /** Others may have it. */
  @Transactional
  public void giveBack(Leased leased) {
    database.update(
        "UPDATE webhook_endpoint SET leased_by = NULL, leased_until = NULL WHERE id = ? AND leased_by = ?",
        leased.endpoint().id(),
        leased.worker());
  }
}
