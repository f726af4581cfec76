package humane.reminder.outreach.job;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.escalation.store.Cases;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.job.FreshCards.Dated;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.Histories;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Planning;
import humane.reminder.outreach.store.Releasing;
import humane.reminder.outreach.store.Signal;
import humane.reminder.outreach.store.Steps;
import humane.reminder.outreach.store.Steps.Waiting;
import humane.reminder.outreach.store.Verdicts;
import humane.reminder.outreach.store.Verdicts.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The whole gate once more, just before the request: the present instant, what was stopped
 * meanwhile, and a card a few seconds old. Whoever passes is committed as handed over; whoever does
 * not is released, and it is written down why.
 */
@ApplicationScoped
public class LastLook {
  private static final Logger LOG = Logger.getLogger(LastLook.class);
  private static final Duration NO_SENDER_LOOK_AGAIN = Duration.ofDays(1);

  private final People people;
  private final Attempts attempts;
  private final Steps steps;
  private final Cases cases;
  private final Histories histories;
  private final Planning planning;
  private final Verdicts verdicts;
  private final Releasing releasing;
  private final FreshCards cards;
  private final Terms terms;
  private final AccountTokens accounts;
  private final KnownLender lender;
  private final Signal signal;
  private final Pacing pacing;
  private final LoopSettings settings;
  private final Clock business;
  private final Clock system;

  LastLook(
      People people,
      Attempts attempts,
      Steps steps,
      Cases cases,
      Histories histories,
      Planning planning,
      Verdicts verdicts,
      Releasing releasing,
      FreshCards cards,
      Terms terms,
      AccountTokens accounts,
      KnownLender lender,
      Signal signal,
      Pacing pacing,
      LoopSettings settings,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.people = people;
    this.attempts = attempts;
    this.steps = steps;
    this.cases = cases;
    this.histories = histories;
    this.planning = planning;
    this.verdicts = verdicts;
    this.releasing = releasing;
    this.cards = cards;
    this.terms = terms;
    this.accounts = accounts;
    this.lender = lender;
    this.signal = signal;
    this.pacing = pacing;
    this.settings = settings;
    this.business = business;
    this.system = system;
  }

  /** Cleared, committed as handed over, and to be asked of the carrier at once. */
  public record Ready(Attempt attempt, ClearedContact cleared, OutboundText text) {}

  /**
   * Claims up to so many attempts that nobody else is working on. Throws when a card cannot be had:
   * then all stay reserved.
   */
  public List<Ready> claim(int atMost) {
    Set<String> waiting =
        new LinkedHashSet<>(attempts.peopleWithReserved(atMost, system.instant()));
    if (waiting.isEmpty()) return List.of();
    Map<String, Dated> read = cards.notOlderThan(settings.cardAge(), waiting);
    LenderFacts facts = lender.facts();
    return QuarkusTransaction.requiringNew().call(() -> handOver(waiting, read, facts, atMost));
  }

  private List<Ready> handOver(
      Set<String> waiting, Map<String, Dated> read, LenderFacts facts, int atMost) {
    List<Attempt> reserved = attempts.reservedOf(lockUnchanged(waiting, read), system.instant());
    if (reserved.size() > atMost) reserved = reserved.subList(0, atMost);
    if (reserved.isEmpty()) return List.of();
    Instant now = business.instant();
    Set<String> accountTokens =
        reserved.stream().flatMap(one -> one.accountTokens().stream()).collect(Collectors.toSet());
    people.lockAccounts(accountTokens);
    Map<UUID, Step> stepOf =
        steps.byIds(reserved.stream().map(Attempt::stepId).toList()).stream()
            .collect(Collectors.toMap(Step::id, one -> one));
    Map<UUID, ReminderCase> caseOf =
        cases
            .byIds(reserved.stream().map(Attempt::caseId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(ReminderCase::id, one -> one));
    Map<String, List<String>> numbersOf = new HashMap<>();
    for (Attempt one : reserved) {
      ContactCard card = cardOf(one, read);
      numbersOf.put(
          one.borrowerId(), card == null ? List.of(one.numberToken()) : card.numberTokens());
    }
    people.lockNumbersShared(
        numbersOf.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    Histories.Gathered gathered = histories.gather(numbersOf, accountTokens, now);
    List<Look> looks = new ArrayList<>();
    for (Attempt attempt : reserved) {
      Step step = Objects.requireNonNull(stepOf.get(attempt.stepId()));
      ContactCard card = cardOf(attempt, read);
      ReminderCase of = attempt.caseId() == null ? null : caseOf.get(attempt.caseId());
      if (card == null || step.isExpiredAt(now) || isOver(step, of, card, now))
        looks.add(new NothingLeftToSay(attempt));
      else looks.add(look(attempt, step, of, card, facts, gathered, now));
    }
    return carriedOut(looks, now);
  }

  /**
   * Locks those of whom nothing has changed since their card was asked for. The others stay
   * reserved, and their card is read again at once.
   */
  private Set<String> lockUnchanged(Set<String> waiting, Map<String, Dated> read) {
    Map<String, Long> locked = people.lockFree(waiting);
    Set<String> changed = new HashSet<>();
    locked.forEach(
        (id, wakes) -> {
          Dated card = read.get(id);
          if (card != null && card.wakes() != wakes) changed.add(id);
        });
    if (!changed.isEmpty()) {
      cards.forget(changed);
      signal.sendAfterCommit();
    }
    locked.keySet().removeAll(changed);
    return locked.keySet();
  }

  private static @Nullable ContactCard cardOf(Attempt attempt, Map<String, Dated> read) {
    Dated dated = read.get(attempt.borrowerId());
    return dated == null ? null : dated.card();
  }

  /** What the last look at an attempt came to. */
  private sealed interface Look {
    Attempt attempt();
  }

  private record HandOver(Attempt attempt, Ready ready) implements Look {}

  private record Release(Attempt attempt, Considered of) implements Look {}

  private record NoSender(Attempt attempt) implements Look {}

  private record NothingLeftToSay(Attempt attempt) implements Look {}

  private Look look(
      Attempt attempt,
      Step step,
      @Nullable ReminderCase of,
      ContactCard card,
      LenderFacts facts,
      Histories.Gathered gathered,
      Instant now) {
    TermsOnDate standing = terms.of(card.jurisdictions(), now);
    Choice choice =
        terms
            .choosing()
            .again(
                step,
                attempt.contactPointId(),
                of == null ? null : of.dueDate(),
                card,
                gathered.of(
                    card.borrowerId(), card.numberTokens(), step.accountToken(), attempt.id()),
                standing,
                now);
    if (!(choice.decision() instanceof ContactDecision.Cleared(ClearedContact cleared)))
      return new Release(attempt, new Considered(step, choice, card, standing));
    CardPoint point = Objects.requireNonNull(choice.point());
    String from = SenderNumbers.of(facts, point.number()).orElse(null);
    if (from == null) return new NoSender(attempt);
    return new HandOver(
        attempt,
        new Ready(attempt, cleared, new OutboundText(from, point.number(), attempt.words())));
  }

  private List<Ready> carriedOut(List<Look> looks, Instant now) {
    List<Ready> ready = new ArrayList<>();
    List<Verdict> refused = new ArrayList<>();
    List<Considered> released = new ArrayList<>();
    List<Attempt> dropped = new ArrayList<>();
    List<Attempt> withoutSender = new ArrayList<>();
    for (Look look : looks)
      switch (look) {
        case HandOver handOver -> ready.add(handOver.ready());
        case Release release -> {
          refused.add(new Verdict(release.of(), release.attempt().id(), AttemptState.RELEASED));
          released.add(release.of());
        }
        case NoSender without -> withoutSender.add(without.attempt());
        case NothingLeftToSay nothing -> dropped.add(nothing.attempt());
      }
    attempts.released(
        looks.stream()
            .filter(look -> !(look instanceof HandOver))
            .map(look -> look.attempt().id())
            .toList(),
        now);
    verdicts.write(refused, now);
    planning.released(released, now);
    drop(dropped, now);
    waitForASender(withoutSender, now);
    people.dueBy(
        Stream.concat(
                released.stream().map(of -> of.step().borrowerId()),
                dropped.stream().map(Attempt::borrowerId))
            .toList(),
        now);
    return handedOver(ready, now);
  }

  private List<Ready> handedOver(List<Ready> ready, Instant now) {
    Map<UUID, String> senderOf = new LinkedHashMap<>();
    for (Ready one : ready) senderOf.put(one.attempt().id(), one.text().from());
    Set<UUID> sending = attempts.sending(pacing.goNow(senderOf), now, system.instant());
    List<Ready> handedOver =
        ready.stream().filter(one -> sending.contains(one.attempt().id())).toList();
    releasing.write(
        handedOver.stream().map(Ready::attempt).toList(), "CLEARED", AttemptState.SENDING, now);
    return handedOver;
  }

  private void drop(List<Attempt> dropped, Instant now) {
    steps.cancelled(dropped.stream().map(Attempt::stepId).toList(), "NOTHING_LEFT_TO_SAY");
    releasing.write(dropped, "RELEASED", AttemptState.RELEASED, now);
  }

  private void waitForASender(List<Attempt> without, Instant now) {
    if (without.isEmpty()) return;
    LOG.error(
        "The lender states no sender for the country of a number that was cleared; nothing is sent there");
    steps.waitOn(
        without.stream()
            .map(one -> new Waiting(one.stepId(), now.plus(NO_SENDER_LOOK_AGAIN), "NO_SENDER"))
            .toList());
    releasing.write(without, "RELEASED", AttemptState.RELEASED, now);
  }

  /**
   * A case that ended meanwhile, or an account that was paid: there is nothing left to remind of.
   */
  private boolean isOver(Step step, @Nullable ReminderCase of, ContactCard card, Instant now) {
    if (of == null) return false;
    if (of.state() == CaseState.CLOSED) return true;
    return card.accounts().stream()
        .filter(account -> accounts.of(account.accountRef()).equals(step.accountToken()))
        .noneMatch(account -> account.isOverdueOn(card.todayAt(now)));
  }
}
