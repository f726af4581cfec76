package humane.reminder.outreach.job;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.escalation.store.CaseBook;
import humane.reminder.escalation.store.Cases;
import humane.reminder.escalation.store.PersonSteps;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.Plan;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.store.Histories;
import humane.reminder.outreach.store.KnownNumbers;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.People.Leased;
import humane.reminder.outreach.store.People.Looked;
import humane.reminder.outreach.store.Planning;
import humane.reminder.outreach.store.Steps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One look at people on lease: cards first, with nothing locked; then everything due for them
 * decided together, under their locks.
 */
@ApplicationScoped
public class Looks {
  private static final Duration NO_CARD_LOOK_AGAIN = Duration.ofHours(1);

  private final People people;
  private final Steps steps;
  private final Cases cases;
  private final CaseBook caseBook;
  private final PersonSteps personSteps;
  private final KnownNumbers numbers;
  private final Histories histories;
  private final Planning planning;
  private final FreshCards cards;
  private final Terms terms;
  private final BorrowerCiphers ciphers;
  private final KnownLender lender;
  private final Pacing pacing;
  private final Clock business;

  Looks(
      People people,
      Steps steps,
      Cases cases,
      CaseBook caseBook,
      PersonSteps personSteps,
      KnownNumbers numbers,
      Histories histories,
      Planning planning,
      FreshCards cards,
      Terms terms,
      BorrowerCiphers ciphers,
      KnownLender lender,
      Pacing pacing,
      @BusinessTime Clock business) {
    this.people = people;
    this.steps = steps;
    this.cases = cases;
    this.caseBook = caseBook;
    this.personSteps = personSteps;
    this.numbers = numbers;
    this.histories = histories;
    this.planning = planning;
    this.cards = cards;
    this.terms = terms;
    this.ciphers = ciphers;
    this.lender = lender;
    this.pacing = pacing;
    this.business = business;
  }

  /**
   * Whatever this throws means: not decided. The caller gives the people back, to be looked at
   * later.
   */
  public void look(String worker, List<Leased> leased) {
    Map<String, ContactCard> read = cards.read(leased.stream().map(Leased::borrowerId).toList());
    // Known before the transaction, because a transaction never calls out.
    LenderFacts facts = lender.facts();
    Map<String, Instant> behind = pacing.behind();
    QuarkusTransaction.requiringNew()
        .run(() -> ciphers.prepare(new TreeSet<>(read.keySet()), KeyPurpose.RECORD));
    QuarkusTransaction.requiringNew()
        .run(() -> decide(worker, leased, read, new Queues(facts, behind)));
  }

  private void decide(
      String worker, List<Leased> leased, Map<String, ContactCard> read, Queues queues) {
    Set<String> ours = people.lockLeased(worker, leased.stream().map(Leased::borrowerId).toList());
    Instant now = business.instant();
    Map<String, ContactCard> here = new TreeMap<>();
    read.forEach(
        (id, card) -> {
          if (ours.contains(id)) here.put(id, card);
        });
    numbers.keep(here.values());
    Map<String, Instant> becomesOverdue = caseBook.bringInLine(here.values(), now);
    personSteps.handOver(here.keySet(), now);
    decideTexts(here, queues, now);
    finish(
        leased.stream().filter(one -> ours.contains(one.borrowerId())).toList(),
        here,
        becomesOverdue,
        now);
    queues.waiting().forEach(people::notBefore);
  }

  private void decideTexts(Map<String, ContactCard> here, Queues queues, Instant now) {
    List<Step> due = new ArrayList<>(steps.waitingTexts(here.keySet(), now));
    steps.cancelled(
        due.stream().filter(step -> step.isExpiredAt(now)).map(Step::id).toList(), "EXPIRED");
    due.removeIf(step -> step.isExpiredAt(now));
    if (due.isEmpty()) return;
    due.sort(Step::byUrgency);
    Set<String> accounts =
        due.stream().map(Step::accountToken).filter(Objects::nonNull).collect(Collectors.toSet());
    people.lockAccounts(accounts);
    Map<UUID, ReminderCase> caseOf = casesOf(due);
    Map<String, List<String>> numbersOf = new HashMap<>();
    here.forEach((id, card) -> numbersOf.put(id, card.numberTokens()));
    Histories.Gathered gathered = histories.gather(numbersOf, accounts, now);
    List<Plan> plans = new ArrayList<>();
    for (Step step : due) {
      ContactCard card = Objects.requireNonNull(here.get(step.borrowerId()));
      TermsOnDate standing = terms.of(card.jurisdictions(), now);
      ReminderCase of = step.caseId() == null ? null : caseOf.get(step.caseId());
      Choice choice =
          terms
              .choosing()
              .choose(
                  step,
                  of == null ? null : of.dueDate(),
                  card,
                  gathered.of(card.borrowerId(), card.numberTokens(), step.accountToken(), null),
                  standing,
                  now);
      Plan plan = planning.plan(new Considered(step, choice, card, standing), now);
      // What is reserved counts for whatever is decided next, for them and for their account.
      if (plan instanceof Plan.Reserve reserve) {
        if (queues.mustWait(step, choice)) continue;
        gathered.reserved(reserve.attempt(), now);
      }
      plans.add(plan);
    }
    planning.carryOut(plans, now);
  }

  private Map<UUID, ReminderCase> casesOf(List<Step> due) {
    Set<UUID> ids =
        due.stream()
            .map(Step::caseId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return cases.byIds(ids).stream().collect(Collectors.toMap(ReminderCase::id, one -> one));
  }

  private void finish(
      List<Leased> leased,
      Map<String, ContactCard> here,
      Map<String, Instant> becomesOverdue,
      Instant now) {
    Map<String, Instant> nextAt = new HashMap<>(becomesOverdue);
    Set<String> asked = new HashSet<>();
    steps.eachNextTry(
        leased.stream().map(Leased::borrowerId).toList(),
        (id, at, isAsked) -> {
          nextAt.merge(id, at, (one, other) -> one.isBefore(other) ? one : other);
          if (isAsked) asked.add(id);
        });
    List<Looked> looked = new ArrayList<>();
    for (Leased one : leased) {
      ContactCard card = here.get(one.borrowerId());
      // Somebody without a readable card is left alone; a change wakes them, and they are looked at
      // again after a while.
      Instant next = card == null ? now.plus(NO_CARD_LOOK_AGAIN) : nextAt.get(one.borrowerId());
      looked.add(
          new Looked(
              one,
              next,
              asked.contains(one.borrowerId()),
              card == null ? "" : String.join(",", card.jurisdictions()),
              card == null
                  ? ""
                  : card.timeZones().stream().map(ZoneId::getId).collect(Collectors.joining(","))));
    }
    people.looked(looked);
  }
}
