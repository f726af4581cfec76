package humane.reminder.escalation.store;

import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.Ladders;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.escalation.Rung;
import humane.reminder.escalation.RungAction;
import humane.reminder.escalation.Timing;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.ledger.store.Subjects;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.outreach.store.Steps;
import humane.reminder.outreach.store.Steps.OnRung;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the cases in line with what the cards say: opens, moves, pauses and closes them, and puts
 * the next rung in place.
 */
@ApplicationScoped
public class CaseBook {
  private final Cases cases;
  private final Steps steps;
  private final Ladders ladders;
  private final AccountTokens accounts;
  private final Subjects subjects;
  private final CheckCodes codes;

  CaseBook(
      Cases cases,
      Steps steps,
      Ladders ladders,
      AccountTokens accounts,
      Subjects subjects,
      CheckCodes codes) {
    this.cases = cases;
    this.steps = steps;
    this.ladders = ladders;
    this.accounts = accounts;
    this.subjects = subjects;
    this.codes = codes;
  }

  /**
   * In the current transaction, under the people's locks.
   *
   * @return when a day begins on which an account that is in arrears becomes overdue, by borrower
   */
  public Map<String, Instant> bringInLine(Collection<ContactCard> cards, Instant now) {
    Map<String, Map<String, ReminderCase>> known = new HashMap<>();
    for (ReminderCase one : cases.notClosedOf(cards.stream().map(ContactCard::borrowerId).toList()))
      known.computeIfAbsent(one.borrowerId(), id -> new HashMap<>()).put(one.accountToken(), one);
    subjects.ofAccounts(
        cards.stream()
            .flatMap(card -> card.accounts().stream())
            .map(account -> accounts.of(account.accountRef()))
            .distinct()
            .toList());
    Map<String, Instant> becomesOverdue = new HashMap<>();
    Map<UUID, ContactCard> open = new HashMap<>();
    List<ReminderCase> going = new ArrayList<>();
    for (ContactCard card : cards) {
      Map<String, ReminderCase> left = known.getOrDefault(card.borrowerId(), new HashMap<>());
      for (CardAccount account : card.accounts()) {
        String token = accounts.of(account.accountRef());
        ReminderCase present = left.remove(token);
        if (account.isOverdueOn(card.todayAt(now))) {
          ReminderCase standing = standing(card, account, token, present, now);
          if (standing.state() != CaseState.WITH_A_PERSON) going.add(standing);
          open.put(standing.id(), card);
        } else {
          if (present != null)
            cases.close(present.id(), account.arrearsMinor() > 0 ? "NOT_DUE" : "CURED", now);
          if (account.arrearsMinor() > 0 && account.dueDate() != null)
            becomesOverdue.merge(
                card.borrowerId(),
                Timing.startOf(account.dueDate().plusDays(1), card.timeZones()),
                CaseBook::earlier);
        }
      }
      left.values().forEach(gone -> cases.close(gone.id(), "ACCOUNT_CLOSED", now));
    }
    Set<UUID> withStep =
        new HashSet<>(cases.withLiveStep(going.stream().map(ReminderCase::id).toList()));
    place(going.stream().filter(one -> !withStep.contains(one.id())).toList(), open, now);
    return becomesOverdue;
  }

  /**
   * Puts the rung after the one just done in place, in the current transaction, under the people's
   * locks, for each case that stands as its card says. Whoever's case does not is looked at again
   * at once: another ladder, due date or hold came since the case was last brought in line.
   *
   * @param cardOf the card on which each case's last contact was cleared
   * @return when each of the borrowers is to be looked at; nobody whose ladder has ended
   */
  public Map<String, Instant> placeNext(Map<UUID, ContactCard> cardOf, Instant now) {
    if (cardOf.isEmpty()) return Map.of();
    List<ReminderCase> inLine = new ArrayList<>();
    Map<String, Instant> lookAgain = new HashMap<>();
    for (ReminderCase one : cases.byIds(cardOf.keySet())) {
      if (one.state() != CaseState.OPEN) continue;
      if (standsAsSaid(one, Objects.requireNonNull(cardOf.get(one.id())), now)) inLine.add(one);
      else lookAgain.put(one.borrowerId(), now);
    }
    place(inLine, cardOf, now)
        .forEach((borrowerId, dueAt) -> lookAgain.merge(borrowerId, dueAt, CaseBook::earlier));
    return lookAgain;
  }

  /** Whether bringing the case in line with the card would leave it as it is. */
  private boolean standsAsSaid(ReminderCase one, ContactCard card, Instant now) {
    return card.accounts().stream()
        .filter(account -> accounts.of(account.accountRef()).equals(one.accountToken()))
        .anyMatch(
            account ->
                account.isOverdueOn(card.todayAt(now))
                    && one.dueDate().equals(account.dueDate())
                    && one.ladder().equals(ladders.of(card.segment()).name())
                    && !isHeld(card, account, now));
  }

  private Map<String, Instant> place(
      List<ReminderCase> all, Map<UUID, ContactCard> cardOf, Instant now) {
    Map<String, Instant> dueOf = new HashMap<>();
    List<OnRung> texts = new ArrayList<>();
    for (ReminderCase one : all) {
      Rung rung = ladders.named(one.ladder()).after(one.lastRungDay()).orElse(null);
      if (rung == null) continue;
      ContactCard card = Objects.requireNonNull(cardOf.get(one.id()));
      Instant dueAt = Timing.dueAt(one, rung, card.timeZones());
      nextText(one, rung, dueAt, card, now).ifPresent(texts::add);
      dueOf.merge(one.borrowerId(), dueAt, CaseBook::earlier);
    }
    steps.add(texts, now);
    return dueOf;
  }

  private ReminderCase standing(
      ContactCard card,
      CardAccount account,
      String token,
      @Nullable ReminderCase present,
      Instant now) {
    LocalDate dueDate = Objects.requireNonNull(account.dueDate());
    String ladder = ladders.of(card.segment()).name();
    ReminderCase kept =
        present == null
            ? cases.open(card.borrowerId(), token, account, ladder, dueDate, now)
            : present;
    CaseState state =
        kept.state() == CaseState.WITH_A_PERSON
            ? CaseState.WITH_A_PERSON
            : isHeld(card, account, now) ? CaseState.PAUSED : CaseState.OPEN;
    if (!kept.ladder().equals(ladder) || !kept.dueDate().equals(dueDate) || kept.state() != state)
      cases.update(kept.id(), ladder, dueDate, state);
    return new ReminderCase(
        kept.id(),
        kept.borrowerId(),
        token,
        ladder,
        dueDate,
        state,
        kept.lastRungDay(),
        kept.lastAttemptAt());
  }

  private static boolean isHeld(ContactCard card, CardAccount account, Instant now) {
    LocalDate today = card.todayAt(now);
    return card.holds().stream()
        .filter(hold -> hold.covers(account.accountRef()))
        .anyMatch(hold -> isRunning(hold, today));
  }

  private static boolean isRunning(Hold hold, LocalDate today) {
    return (hold.from() == null || !hold.from().isAfter(today))
        && (hold.until() == null || hold.until().isAfter(today));
  }

  /** The text of the next rung; where a person is to look, that is put in place here. */
  private Optional<OnRung> nextText(
      ReminderCase of, Rung rung, Instant dueAt, ContactCard card, Instant now) {
    UUID id = UUID.randomUUID();
    if (rung.action() == RungAction.PERSON) {
      steps.addForPerson(id, of.borrowerId(), of.id(), of.accountToken(), rung.day(), dueAt, now);
      return Optional.empty();
    }
    Step step =
        new Step(
            id,
            of.borrowerId(),
            of.id(),
            of.accountToken(),
            StepOrigin.LADDER,
            Objects.requireNonNull(rung.purpose()),
            Objects.requireNonNull(rung.templateFor(card.preferredChannel())),
            null,
            Map.of(),
            null,
            codes.newCode(),
            dueAt,
            null,
            null,
            null,
            0);
    return Optional.of(new OnRung(step, rung.day()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
