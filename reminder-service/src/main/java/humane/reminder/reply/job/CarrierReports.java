package humane.reminder.reply.job;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.outreach.Outcomes;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery report tells beside the outcome: an opt-out made at the carrier, and care that
 * did not arrive.
 */
@ApplicationScoped
public class CarrierReports {
  private final Outcomes outcomes;
  private final Suppressions suppressions;
  private final NumberTokens tokens;
  private final WorkItems work;
  private final Database database;
  private final Clock clock;

  CarrierReports(
      Outcomes outcomes,
      Suppressions suppressions,
      NumberTokens tokens,
      WorkItems work,
      Database database,
      @BusinessTime Clock clock) {
    this.outcomes = outcomes;
    this.suppressions = suppressions;
    this.tokens = tokens;
    this.work = work;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records a report; a repeat changes nothing.
   *
   * @param optedOut the number that has opted out at the carrier, if that is why the message did
   *     not arrive
   */
  @Transactional
  public void received(
      String carrierId, Outcome outcome, @Nullable String errorCode, @Nullable String optedOut) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean known = optedOut != null && isOptedOut(tokens.of(optedOut));
    if (optedOut != null && !known)
      suppressions.suppress(
          new NewSuppression(
              tokens.of(optedOut),
              null,
              SuppressionKind.OPT_OUT,
              Channel.SMS,
              null,
              now,
              "OPTED_OUT_AT_CARRIER"));
    if (outcome == Outcome.UNDELIVERED) tellOfCareNotDelivered(carrierId, now);
    outcomes.record(carrierId, outcome, errorCode, now);
  }

  private boolean isOptedOut(String token) {
    return database
        .first(
            "SELECT 1 AS one FROM suppression WHERE number_token = ? AND kind = 'OPT_OUT' AND lifted_at IS NULL LIMIT 1",
            row -> row.number("one"),
            token)
        .isPresent();
  }

  /**
   * Nothing is repeated; the duty person is told (conduct §5). An attempt that is closed already
   * was told of.
   */
  private void tellOfCareNotDelivered(String carrierId, Instant now) {
    database
        .first(
            "SELECT borrower_id FROM attempt WHERE carrier_id = ? AND purpose = ? AND state NOT IN ('UNDELIVERED', 'REFUSED')",
            row -> row.text("borrower_id"),
            carrierId,
            Purpose.CARE)
        .ifPresent(
            borrowerId ->
                work.open(
                    new NewWorkItem(
                        WorkItemKind.CARE_NOT_DELIVERED,
                        borrowerId,
                        null,
                        Summaries.of(WorkItemKind.CARE_NOT_DELIVERED),
                        now)));
  }
}
