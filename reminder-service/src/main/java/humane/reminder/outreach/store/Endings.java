package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Together;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.store.Cases;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.store.Attempts.Told;
import humane.reminder.outreach.store.Failures.Failed;
import humane.reminder.outreach.store.Steps.RungDone;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of attempts: from the one answer of the carrier, or from asking what a crash left
 * open. What comes at the same time is written in one transaction.
 */
@ApplicationScoped
public class Endings {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_PAUSE_EXPONENT = 6;
  private static final int TOGETHER_AT_MOST = 128;

  private final Attempts attempts;
  private final Steps steps;
  private final Cases cases;
  private final People people;
  private final Failures failures;
  private final Reports reports;
  private final Ledger ledger;
  private final MeterRegistry meters;
  private final Clock business;
  private final Clock system;
  private final Together<Answer> answers =
      new Together<>(
          "answers",
          TOGETHER_AT_MOST,
          1,
          group -> QuarkusTransaction.requiringNew().run(() -> answered(group)));

  Endings(
      Attempts attempts,
      Steps steps,
      Cases cases,
      People people,
      Failures failures,
      Reports reports,
      Ledger ledger,
      MeterRegistry meters,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.attempts = attempts;
    this.steps = steps;
    this.cases = cases;
    this.people = people;
    this.failures = failures;
    this.reports = reports;
    this.ledger = ledger;
    this.meters = meters;
    this.business = business;
    this.system = system;
  }

  private record Answer(Attempt attempt, SendResult result) {}

  /**
   * Records the carrier's one answer, in a transaction of its own or with others. An unclear one
   * changes nothing: the attempt stays as it is until it is settled.
   */
  public void answered(Attempt attempt, SendResult result) {
    meters.counter("humane.contacts.sent", "result", result.getClass().getSimpleName()).increment();
    if (!(result instanceof SendResult.Unclear)) answers.run(new Answer(attempt, result));
  }

  /** The carrier has it, as it said when it was asked later. */
  @Transactional
  public void taken(Attempt attempt, String carrierId) {
    answered(List.of(new Answer(attempt, new SendResult.Accepted(carrierId))));
  }

  private void answered(List<Answer> group) {
    Instant now = business.instant();
    people.lock(group.stream().map(answer -> answer.attempt().borrowerId()).distinct().toList());
    Map<String, Attempt> accepted = new LinkedHashMap<>();
    for (Answer answer : group)
      if (answer.result() instanceof SendResult.Accepted(String carrierId))
        accepted.put(carrierId, answer.attempt());
    accepted(accepted, now);
    List<Failed> failed = new ArrayList<>();
    for (Answer answer : group)
      switch (answer.result()) {
        case SendResult.Accepted done -> {}
        case SendResult.Refused(String code) -> refused(answer.attempt(), code, now, failed);
        case SendResult.OptedOutAtCarrier(String code) ->
            refused(answer.attempt(), code, now, failed);
        case SendResult.NotTaken notTaken -> notTaken(answer.attempt(), notTaken.notBefore(), now);
        case SendResult.NotBegun notBegun -> notTaken(answer.attempt(), null, now);
        case SendResult.Unclear unclear -> {}
      }
    failures.follow(failed);
  }

  private void accepted(Map<String, Attempt> byCarrierId, Instant now) {
    if (byCarrierId.isEmpty()) return;
    // A report waits until the id is known, and the other way round.
    reports.lockCarrierIds(byCarrierId.keySet());
    List<Told> told = new ArrayList<>();
    byCarrierId.forEach((id, attempt) -> told.add(new Told(attempt.id(), id, null)));
    Set<UUID> moved = attempts.moved(AttemptState.SENT, now, told);
    List<LedgerEntry> entries = new ArrayList<>();
    byCarrierId.forEach(
        (id, attempt) -> {
          if (moved.contains(attempt.id())) entries.add(entry(attempt, Outcome.PENDING, id, now));
        });
    ledger.appendAll(entries);
    stepsDone(
        byCarrierId.values().stream().filter(attempt -> moved.contains(attempt.id())).toList(),
        now);
    reports.early(byCarrierId);
  }

  /**
   * It cannot be found out whether the carrier had it: counted as if it had, and never sent again.
   */
  @Transactional
  public void lost(Attempt attempt) {
    Instant now = business.instant();
    people.lock(List.of(attempt.borrowerId()));
    if (!moved(attempt, AttemptState.UNKNOWN, null, now)) return;
    ledger.append(entry(attempt, Outcome.UNKNOWN, null, now));
    stepsDone(List.of(attempt), now);
  }

  private void refused(Attempt attempt, String code, Instant now, List<Failed> failed) {
    if (!moved(attempt, AttemptState.REFUSED, code, now)) return;
    ledger.append(entry(attempt, Outcome.UNDELIVERED, null, now));
    stepsDone(List.of(attempt), now);
    failed.add(new Failed(attempt, code, now));
  }

  private void notTaken(Attempt attempt, @Nullable Duration notBefore, Instant now) {
    if (!moved(attempt, AttemptState.NOT_TAKEN, null, now)) return;
    ledger.append(entry(attempt, Outcome.NOT_CONNECTED, null, now));
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

  private boolean moved(Attempt attempt, AttemptState to, @Nullable String errorCode, Instant now) {
    return !attempts.moved(to, now, List.of(new Told(attempt.id(), null, errorCode))).isEmpty();
  }

  /** Their people are looked at again: the next rung is put in place. */
  private void stepsDone(List<Attempt> done, Instant now) {
    List<RungDone> rungs = steps.done(done.stream().map(Attempt::stepId).toList());
    if (rungs.isEmpty()) return;
    cases.climbed(rungs, now, CaseState.OPEN);
    Set<UUID> climbed = new HashSet<>();
    for (RungDone rung : rungs) climbed.add(rung.caseId());
    people.dueBy(
        done.stream()
            .filter(attempt -> climbed.contains(attempt.caseId()))
            .map(Attempt::borrowerId)
            .toList(),
        now);
  }

  static LedgerEntry entry(
      Attempt attempt, Outcome outcome, @Nullable String carrierId, Instant at) {
    return new LedgerEntry(
        attempt.borrowerId(),
        attempt.caseId(),
        at,
        new LedgerBody.Outcome(attempt.id(), outcome.name(), carrierId));
  }
}
