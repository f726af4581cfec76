package humane.handset.message.job;

import humane.handset.database.Database;
import humane.handset.fault.rest.FaultInjection;
import humane.handset.job.Rounds;
import humane.handset.message.Message;
import humane.handset.message.TextReports;
import humane.handset.message.store.Messages;
import humane.handset.twilio.Account;
import humane.handset.webhook.Webhook;
import humane.handset.webhook.job.WebhookCalls;
import humane.handset.webhook.store.Webhooks;
import humane.kit.clock.SystemTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves texts from queued to sent to delivered, and stores the report of each step together with
 * it.
 */
@ApplicationScoped
public class MessageProgress {
  private static final int AT_ONCE_MAX = 500;
  private static final Duration GATHER = Duration.ofMillis(20);
  private static final Duration REST = Duration.ofSeconds(1);

  private final Database database;
  private final Messages messages;
  private final Webhooks webhooks;
  private final WebhookCalls calls;
  private final FaultInjection faults;
  private final Account account;
  private final Clock clock;
  private final Rounds rounds = new Rounds("message progress", GATHER, this::round);

  MessageProgress(
      Database database,
      Messages messages,
      Webhooks webhooks,
      WebhookCalls calls,
      FaultInjection faults,
      Account account,
      @SystemTime Clock clock) {
    this.database = database;
    this.messages = messages;
    this.webhooks = webhooks;
    this.calls = calls;
    this.faults = faults;
    this.account = account;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    rounds.start();
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.stop();
  }

  /** A text has been stored. */
  public void wake() {
    rounds.wake();
  }

  private Duration round() {
    int moved = database.inTransaction(this::moveOn);
    if (moved > 0) calls.wake();
    if (moved == AT_ONCE_MAX) return Duration.ZERO;
    Instant now = clock.instant();
    return messages
        .nextAdvance()
        .map(next -> Duration.between(now, next))
        .filter(rest -> rest.compareTo(REST) < 0)
        .orElse(REST);
  }

  private int moveOn(Database.Session session) throws SQLException {
    List<Message> moved = messages.advance(session, AT_ONCE_MAX);
    List<Webhook> reports =
        moved.stream()
            .filter(text -> text.callbackUrl() != null)
            .map(
                text ->
                    Webhook.of(
                        text.callbackUrl(),
                        TextReports.moved(text, account.sid()),
                        null,
                        clock.instant()))
            .toList();
    webhooks.add(session, faults.disturbed(reports));
    return moved.size();
  }
}
