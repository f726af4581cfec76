package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Together;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.store.CaseBook;
import humane.reminder.escalation.store.Cases;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.DatedCard;
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
import java.util.HashMap;
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
  private final CaseBook caseBook;
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
      CaseBook caseBook,
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
    this.caseBook = caseBook;
    this.people = people;
    this.failures = failures;
    this.reports = reports;
    this.ledger = ledger;
    this.meters = meters;
    this.business = business;
    this.system = system;
  }

  /**
   * An attempt that was made, or may have been.
   *
   * @param card on which it was cleared a moment ago; null when that was long ago
   */
  private record Made(Attempt attempt, @Nullable DatedCard card) {}

  private record Answer(Made made, SendResult result) {
    Attempt attempt() {
      return made.attempt();
    }
  }

  /**
   * Records the carrier's one answer, in a transaction of its own or with others. An unclear one
   * changes nothing: the attempt stays as it is until it is settled.
   *
   * @param card on which the attempt was cleared: the next rung is put in place from it
   */
  public void answered(Attempt attempt, DatedCard card, SendResult result) {
    meters.counter("humane.contacts.sent", "result", result.getClass().getSimpleName()).increment();
    if (!(result instanceof SendResult.Unclear))
      answers.run(new Answer(new Made(attempt, card), result));
  }

  /** The carrier has it, as it said when it was asked later. */
  @Transactional
  public void taken(Attempt attempt, String carrierId) {
    answered(List.of(new Answer(new Made(attempt, null), new SendResult.Accepted(carrierId))));
  }

  private void answered(List<Answer> group) {
    Instant now = business.instant();
    Map<String, Long> wakes = people.lock(concerned(group));
    Map<String, Answer> accepted = new LinkedHashMap<>();
    for (Answer answer : group)
      if (answer.result() instanceof SendResult.Accepted(String carrierId))
        accepted.put(carrierId, answer);
    accepted(accepted, wakes, now);
    List<Failed> failed = new ArrayList<>();
    for (Answer answer : group)
      switch (answer.result()) {
        case SendResult.Accepted done -> {}
        case SendResult.Refused(String code) -> refused(answer, code, wakes, now, failed);
        case SendResult.OptedOutAtCarrier(String code) -> refused(answer, code, wakes, now, failed);
        case SendResult.NotTaken notTaken -> notTaken(answer.attempt(), notTaken.notBefore(), now);
        case SendResult.NotBegun notBegun -> notTaken(answer.attempt(), null, now);
        case SendResult.Unclear unclear -> {}
      }
    failures.follow(failed);
  }

  private Set<String> concerned(List<Answer> group) {
    Set<String> concerned = new HashSet<>();
    for (Answer answer : group) {
      concerned.add(answer.attempt().borrowerId());
      if (answer.result() instanceof SendResult.OptedOutAtCarrier(String code))
        concerned.addAll(failures.concerned(answer.attempt(), code));
    }
    return concerned;
  }

  private void accepted(Map<String, Answer> byCarrierId, Map<String, Long> wakes, Instant now) {
    if (byCarrierId.isEmpty()) return;
    // A report waits until the id is known, and the other way round.
    reports.lockCarrierIds(byCarrierId.keySet());
    List<Told> told = new ArrayList<>();
    byCarrierId.forEach((id, answer) -> told.add(new Told(answer.attempt().id(), id, null)));
    Set<UUID> moved = attempts.moved(AttemptState.SENT, now, told);
    List<LedgerEntry> entries = new ArrayList<>();
    List<Made> done = new ArrayList<>();
    byCarrierId.forEach(
        (id, answer) -> {
          if (!moved.contains(answer.attempt().id())) return;
          entries.add(entry(answer.attempt(), Outcome.PENDING, id, now));
          done.add(answer.made());
        });
    ledger.appendAll(entries);
    stepsDone(done, wakes, now);
    Map<String, Attempt> attemptOf = new HashMap<>();
    byCarrierId.forEach((id, answer) -> attemptOf.put(id, answer.attempt()));
    reports.early(attemptOf);
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
    stepsDone(List.of(new Made(attempt, null)), Map.of(), now);
  }

  private void refused(
      Answer answer, String code, Map<String, Long> wakes, Instant now, List<Failed> failed) {
    Attempt attempt = answer.attempt();
    if (!moved(attempt, AttemptState.REFUSED, code, now)) return;
    ledger.append(entry(attempt, Outcome.UNDELIVERED, null, now));
    stepsDone(List.of(answer.made()), wakes, now);
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

  /**
   * The next rung is put in place at once, from the card on which this one was cleared. Who was
   * woken since then, or whose card is not at hand, is looked at again.
   *
   * @param wakes how often each was woken until now, under their locks
   */
  private void stepsDone(List<Made> done, Map<String, Long> wakes, Instant now) {
    List<RungDone> rungs = steps.done(done.stream().map(made -> made.attempt().stepId()).toList());
    if (rungs.isEmpty()) return;
    cases.climbed(rungs, now, CaseState.OPEN);
    Set<UUID> climbed = new HashSet<>();
    for (RungDone rung : rungs) climbed.add(rung.caseId());
    Map<UUID, ContactCard> cardOf = new HashMap<>();
    List<String> lookAgain = new ArrayList<>();
    for (Made made : done) {
      UUID caseId = made.attempt().caseId();
      if (caseId == null || !climbed.contains(caseId)) continue;
      DatedCard card = made.card();
      String borrowerId = made.attempt().borrowerId();
      if (card != null && wakes.getOrDefault(borrowerId, -1L) == card.wakes())
        cardOf.put(caseId, card.card());
      else lookAgain.add(borrowerId);
    }
    people.dueBy(lookAgain, now);
    people.dueBy(caseBook.placeNext(cardOf, now));
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
