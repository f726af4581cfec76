package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.store.Cases;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Outcomes;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Step;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt: from the one answer of the carrier, from a later report, or from
 * asking what a crash left open.
 */
@ApplicationScoped
public class Endings implements Outcomes {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_PAUSE_EXPONENT = 6;
  private static final String OPTED_OUT = "21610";

  private final Attempts attempts;
  private final Steps steps;
  private final Cases cases;
  private final People people;
  private final Suppressions suppressions;
  private final WorkItems work;
  private final Ledger ledger;
  private final Database database;
  private final MeterRegistry meters;
  private final Clock business;
  private final Clock system;

  Endings(
      Attempts attempts,
      Steps steps,
      Cases cases,
      People people,
      Suppressions suppressions,
      WorkItems work,
      Ledger ledger,
      Database database,
      MeterRegistry meters,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.attempts = attempts;
    this.steps = steps;
    this.cases = cases;
    this.people = people;
    this.suppressions = suppressions;
    this.work = work;
    this.ledger = ledger;
    this.database = database;
    this.meters = meters;
    this.business = business;
    this.system = system;
  }

  /**
   * Records the carrier's one answer. An unclear one changes nothing: the attempt stays as it is
   * until it is settled.
   */
  @Transactional
  public void answered(Attempt attempt, SendResult result) {
    meters.counter("humane.contacts.sent", "result", result.getClass().getSimpleName()).increment();
    switch (result) {
      case SendResult.Accepted(String carrierId) -> taken(attempt, carrierId);
      case SendResult.Refused(String code) -> refused(attempt, code);
      case SendResult.OptedOutAtCarrier(String code) -> refused(attempt, code);
      case SendResult.NotTaken notTaken -> notTaken(attempt, notTaken.notBefore());
      case SendResult.NotBegun notBegun -> notTaken(attempt, null);
      case SendResult.Unclear unclear -> {}
    }
  }

  /** The carrier has it, as it said at once or when it was asked later. */
  @Transactional
  public void taken(Attempt attempt, String carrierId) {
    Instant now = business.instant();
    lock(attempt, carrierId);
    if (!attempts.moved(attempt.id(), AttemptState.SENT, now, carrierId, null)) return;
    write(attempt, Outcome.PENDING, carrierId, now);
    stepDone(attempt, now);
    database
        .list(
            "DELETE FROM early_report WHERE carrier_id = ? RETURNING outcome, error_code, at",
            row ->
                new Early(
                    Outcome.valueOf(row.text("outcome")),
                    row.textOrNull("error_code"),
                    row.instant("at")),
            carrierId)
        .forEach(
            early -> reported(attempt, carrierId, early.outcome(), early.errorCode(), early.at()));
  }

  private record Early(Outcome outcome, @Nullable String errorCode, Instant at) {}

  /**
   * It cannot be found out whether the carrier had it: counted as if it had, and never sent again.
   */
  @Transactional
  public void lost(Attempt attempt) {
    Instant now = business.instant();
    people.lock(List.of(attempt.borrowerId()));
    if (!attempts.moved(attempt.id(), AttemptState.UNKNOWN, now, null, null)) return;
    write(attempt, Outcome.UNKNOWN, null, now);
    stepDone(attempt, now);
  }

  private void refused(Attempt attempt, String code) {
    Instant now = business.instant();
    people.lock(List.of(attempt.borrowerId()));
    if (!attempts.moved(attempt.id(), AttemptState.REFUSED, now, null, code)) return;
    write(attempt, Outcome.UNDELIVERED, null, now);
    stepDone(attempt, now);
    failed(attempt, code, now);
  }

  private void notTaken(Attempt attempt, @Nullable Duration notBefore) {
    Instant now = business.instant();
    people.lock(List.of(attempt.borrowerId()));
    if (!attempts.moved(attempt.id(), AttemptState.NOT_TAKEN, now, null, null)) return;
    write(attempt, Outcome.NOT_CONNECTED, null, now);
    int tries =
        steps.byIds(List.of(attempt.stepId())).stream()
            .mapToInt(Step::triesNotTaken)
            .findFirst()
            .orElse(0);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, LONGEST_PAUSE_EXPONENT));
    steps.triedInVain(attempt.stepId(), now);
    people.notBefore(
        attempt.borrowerId(),
        system
            .instant()
            .plus(notBefore != null && notBefore.compareTo(pause) > 0 ? notBefore : pause));
  }

  @Override
  @Transactional
  public void record(
      String carrierMessageId, Outcome outcome, @Nullable String errorCode, Instant at) {
    if (outcome != Outcome.DELIVERED && outcome != Outcome.UNDELIVERED) return;
    // People are always locked first; whoever is not known yet is being made known by a transaction
    // that we wait for here.
    attempts
        .byCarrierId(carrierMessageId)
        .ifPresent(known -> people.lock(List.of(known.borrowerId())));
    lockCarrierId(carrierMessageId);
    Attempt attempt = attempts.byCarrierId(carrierMessageId).orElse(null);
    if (attempt != null) reported(attempt, carrierMessageId, outcome, errorCode, at);
    else
      database.update(
          "INSERT INTO early_report (carrier_id, outcome, error_code, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
          carrierMessageId,
          outcome,
          errorCode,
          at);
  }

  private void reported(
      Attempt attempt, String carrierId, Outcome outcome, @Nullable String errorCode, Instant at) {
    AttemptState state =
        outcome == Outcome.DELIVERED ? AttemptState.DELIVERED : AttemptState.UNDELIVERED;
    if (!attempts.moved(attempt.id(), state, at, carrierId, errorCode)) return;
    write(attempt, outcome, carrierId, at);
    if (outcome == Outcome.UNDELIVERED) failed(attempt, errorCode, at);
  }

  private void failed(Attempt attempt, @Nullable String code, Instant now) {
    if (OPTED_OUT.equals(code))
      suppressions.suppress(
          new NewSuppression(
              attempt.numberToken(),
              attempt.borrowerId(),
              SuppressionKind.OPT_OUT,
              Channel.SMS,
              null,
              now,
              "CARRIER_OPT_OUT"));
    if (attempt.purpose() == Purpose.CARE)
      work.open(
          new NewWorkItem(
              WorkItemKind.CARE_NOT_DELIVERED,
              attempt.borrowerId(),
              attempt.caseId(),
              "The answer to somebody in distress did not reach them.",
              now));
  }

  private void stepDone(Attempt attempt, Instant now) {
    steps.done(attempt.stepId());
    if (attempt.caseId() == null) return;
    Integer rungDay =
        database
            .list(
                "SELECT rung FROM step WHERE id = ? AND origin = 'LADDER'",
                row -> row.number("rung"),
                attempt.stepId())
            .stream()
            .findFirst()
            .orElse(null);
    if (rungDay == null) return;
    cases.climbed(attempt.caseId(), rungDay, now, CaseState.OPEN);
    people.dueBy(attempt.borrowerId(), now);
  }

  private void write(Attempt attempt, Outcome outcome, @Nullable String carrierId, Instant at) {
    ledger.append(
        new LedgerEntry(
            attempt.borrowerId(),
            attempt.caseId(),
            at,
            new LedgerBody.Outcome(attempt.id(), outcome.name(), carrierId)));
  }

  /**
   * The person first, then the carrier's id: a report waits until the id is known, and the other
   * way round.
   */
  private void lock(Attempt attempt, String carrierId) {
    people.lock(List.of(attempt.borrowerId()));
    lockCarrierId(carrierId);
  }

  private void lockCarrierId(String carrierId) {
    database.each("SELECT pg_advisory_xact_lock(hashtextextended(?, 13))", row -> {}, carrierId);
  }
}
