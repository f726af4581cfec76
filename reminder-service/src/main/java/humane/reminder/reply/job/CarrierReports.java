package humane.reminder.reply.job;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Database;
import humane.reminder.outreach.Outcomes;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a delivery report tells: the outcome, and an opt-out made at the carrier. */
@ApplicationScoped
public class CarrierReports {
  private final Outcomes outcomes;
  private final Suppressions suppressions;
  private final NumberTokens tokens;
  private final Database database;
  private final Clock clock;

  CarrierReports(
      Outcomes outcomes,
      Suppressions suppressions,
      NumberTokens tokens,
      Database database,
      @BusinessTime Clock clock) {
    this.outcomes = outcomes;
    this.suppressions = suppressions;
    this.tokens = tokens;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records a report; a repeat changes nothing. An opt-out is stored first, in a transaction of its
   * own, so that it stands whatever becomes of the report.
   *
   * @param optedOut the number that has opted out at the carrier, if that is why the message did
   *     not arrive
   */
  public void received(
      String carrierId, Outcome outcome, @Nullable String errorCode, @Nullable String optedOut) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (optedOut != null)
      QuarkusTransaction.requiringNew().run(() -> optOut(tokens.of(optedOut), now));
    outcomes.record(carrierId, outcome, errorCode, now);
  }

  private void optOut(String token, Instant now) {
    if (isOptedOut(token)) return;
    suppressions.suppress(
        new NewSuppression(
            token, null, SuppressionKind.OPT_OUT, Channel.SMS, null, now, "OPTED_OUT_AT_CARRIER"));
  }

  private boolean isOptedOut(String token) {
    return database
        .first(
            "SELECT 1 AS one FROM suppression WHERE number_token = ? AND kind = 'OPT_OUT' AND lifted_at IS NULL LIMIT 1",
            row -> row.number("one"),
            token)
        .isPresent();
  }
}
