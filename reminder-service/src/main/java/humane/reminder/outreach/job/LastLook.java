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
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.DatedCard;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.Histories;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Signal;
import humane.reminder.outreach.store.Steps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole gate once more, just before the request: the present instant, what was stopped
 * meanwhile, and a card a few seconds old. Whoever passes is committed as handed over; whoever does
 * not is released, and it is written down why.
 */
@ApplicationScoped
public class LastLook {
  private final People people;
  private final Attempts attempts;
  private final Steps steps;
  private final Cases cases;
  private final Histories histories;
  private final HandingOver handingOver;
  private final FreshCards cards;
  private final Terms terms;
  private final AccountTokens accounts;
  private final KnownLender lender;
  private final Signal signal;
  private final LoopSettings settings;
  private final Clock business;
  private final Clock system;

  LastLook(
      People people,
      Attempts attempts,
      Steps steps,
      Cases cases,
      Histories histories,
      HandingOver handingOver,
      FreshCards cards,
      Terms terms,
      AccountTokens accounts,
      KnownLender lender,
      Signal signal,
      LoopSettings settings,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.people = people;
    this.attempts = attempts;
    this.steps = steps;
    this.cases = cases;
    this.histories = histories;
    this.handingOver = handingOver;
    this.cards = cards;
    this.terms = terms;
    this.accounts = accounts;
    this.lender = lender;
    this.signal = signal;
    this.settings = settings;
    this.business = business;
    this.system = system;
  }

  /**
   * Cleared, committed as handed over, and to be asked of the carrier at once.
   *
   * @param card on which it was cleared
   */
  public record Ready(Attempt attempt, ClearedContact cleared, OutboundText text, DatedCard card) {}

  /**
   * Claims up to so many attempts that nobody else is working on. Throws when a card cannot be had:
   * then all stay reserved.
   */
  public List<Ready> claim(int atMost) {
    Set<String> waiting =
        new LinkedHashSet<>(attempts.peopleWithReserved(atMost, system.instant()));
    if (waiting.isEmpty()) return List.of();
    Map<String, DatedCard> read = cards.notOlderThan(settings.cardAge(), waiting);
    LenderFacts facts = lender.facts();
    return QuarkusTransaction.requiringNew().call(() -> handOver(waiting, read, facts, atMost));
  }

  private List<Ready> handOver(
      Set<String> waiting, Map<String, DatedCard> read, LenderFacts facts, int atMost) {
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
      DatedCard card = read.get(attempt.borrowerId());
      ReminderCase of = attempt.caseId() == null ? null : caseOf.get(attempt.caseId());
      if (card == null || step.isExpiredAt(now) || isOver(step, of, card.card(), now))
        looks.add(new Look.NothingLeftToSay(attempt));
      else looks.add(look(attempt, step, of, card, facts, gathered, now));
    }
    return handingOver.carryOut(looks, now);
  }

  /**
   * Locks those of whom nothing has changed since their card was asked for. The others stay
   * reserved, and their card is read again at once.
   */
  private Set<String> lockUnchanged(Set<String> waiting, Map<String, DatedCard> read) {
    Map<String, Long> locked = people.lockFree(waiting);
    Set<String> changed = new HashSet<>();
    locked.forEach(
        (id, wakes) -> {
          DatedCard card = read.get(id);
          if (card != null && card.wakes() != wakes) changed.add(id);
        });
    if (!changed.isEmpty()) {
      cards.forget(changed);
      signal.sendAfterCommit();
    }
    locked.keySet().removeAll(changed);
    return locked.keySet();
  }

  private static @Nullable ContactCard cardOf(Attempt attempt, Map<String, DatedCard> read) {
    DatedCard dated = read.get(attempt.borrowerId());
    return dated == null ? null : dated.card();
  }

  private Look look(
      Attempt attempt,
      Step step,
      @Nullable ReminderCase of,
      DatedCard dated,
      LenderFacts facts,
      Histories.Gathered gathered,
      Instant now) {
    ContactCard card = dated.card();
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
      return new Look.Release(attempt, new Considered(step, choice, card, standing));
    CardPoint point = Objects.requireNonNull(choice.point());
    String from = SenderNumbers.of(facts, point.number()).orElse(null);
    if (from == null) return new Look.NoSender(attempt);
    return new Look.HandOver(
        attempt,
        new Ready(
            attempt, cleared, new OutboundText(from, point.number(), attempt.words()), dated));
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
