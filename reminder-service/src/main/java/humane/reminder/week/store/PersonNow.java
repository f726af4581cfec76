package humane.reminder.week.store;

import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.escalation.store.Cases;
import humane.reminder.outreach.Knowledge;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.outreach.job.Terms;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.outreach.store.Histories;
import humane.reminder.week.Gate;
import humane.reminder.week.Way;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One person as the loop would see them now: a fresh card, what happened, what was stopped. Nothing
 * is locked and nothing is written.
 */
@ApplicationScoped
public class PersonNow {
  private static final Logger LOG = Logger.getLogger(PersonNow.class);

  private final Borrowers borrowers;
  private final Cases cases;
  private final AccountTokens accounts;
  private final Histories histories;
  private final Terms terms;
  private final Packs packs;
  private final Clock clock;

  PersonNow(
      Borrowers borrowers,
      Cases cases,
      AccountTokens accounts,
      Histories histories,
      Terms terms,
      Packs packs,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.cases = cases;
    this.accounts = accounts;
    this.histories = histories;
    this.terms = terms;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * Everything the gate would be told.
   *
   * @param account that the contact would be about, if the borrower has an open case
   * @param dueDate of its open case, else of the account; null where neither is known, and then the
   *     gate says that it is missing
   */
  public record Seen(
      ContactCard card,
      Knowledge known,
      @Nullable CardAccount account,
      @Nullable LocalDate dueDate,
      Step step,
      Instant now) {}

  /**
   * @param accountRef the account to ask about; null means that of the longest open case
   * @throws Problem 404 when nobody is known by that id, 503 when their card cannot be had
   */
  public Seen see(String borrowerId, @Nullable String accountRef) {
    ContactCard card = card(borrowerId).orElseThrow(() -> Problem.notFound("borrower", borrowerId));
    Instant now = clock.instant();
    String token = accountRef == null ? null : accounts.of(accountRef);
    Optional<ReminderCase> of =
        cases.notClosedOf(List.of(borrowerId)).stream()
            .filter(one -> one.state() != CaseState.CLOSED)
            .filter(one -> token == null || one.accountToken().equals(token))
            .min(Comparator.comparing(ReminderCase::dueDate));
    if (accountRef != null && card.account(accountRef).isEmpty())
      throw Problem.notFound("account of this borrower", accountRef);
    String about = of.map(ReminderCase::accountToken).orElse(token);
    Knowledge known =
        histories
            .gather(
                Map.of(borrowerId, card.numberTokens()),
                about == null ? Set.of() : Set.of(about),
                now)
            .of(borrowerId, card.numberTokens(), about, null);
    CardAccount account =
        card.accounts().stream()
            .filter(one -> accounts.of(one.accountRef()).equals(about))
            .findFirst()
            .orElse(null);
    return new Seen(
        card,
        known,
        account,
        of.map(ReminderCase::dueDate).orElse(account == null ? null : account.dueDate()),
        reminder(borrowerId, about, now),
        now);
  }

  /** The gate about this person, for the reminder that the loop would send. */
  public Gate gate(Seen seen, Way way, Purpose purpose) {
    ContactProposal proposal =
        new ContactProposal(
            way.channel(),
            way.voiceKind(),
            way.agent(),
            purpose,
            Actor.LENDER,
            seen.account() == null ? null : seen.account().product(),
            seen.step().accountToken(),
            seen.dueDate());
    return at ->
        terms
            .choosing()
            .ask(
                proposal,
                seen.step(),
                seen.card(),
                seen.known(),
                packs.termsOn(seen.card().jurisdictions(), at),
                at)
            .decision();
  }

  /** What the gate would be told in answer to a text, with accounts named by their keyed hash. */
  public Situation situation(Seen seen) {
    ContactProposal proposal =
        ContactProposal.text(
            Purpose.PAYMENT_REMINDER, null, seen.step().accountToken(), seen.dueDate());
    return terms
        .choosing()
        .ask(
            proposal,
            seen.step(),
            seen.card(),
            seen.known(),
            packs.termsOn(seen.card().jurisdictions(), seen.now()),
            seen.now())
        .situation();
  }

  private Optional<ContactCard> card(String borrowerId) {
    try {
      return borrowers.cards(List.of(borrowerId)).stream().findFirst();
    } catch (RuntimeException away) {
      LOG.debugf("A card could not be read for a page: %s", away);
      throw Problem.unavailable(
          "borrower-service-away",
          "borrower-service does not answer just now, so nobody can say when this borrower may be contacted");
    }
  }

  /** The next text that is not asked for, to any own number. */
  private static Step reminder(String borrowerId, @Nullable String accountToken, Instant now) {
    return new Step(
        new UUID(0, 0),
        borrowerId,
        null,
        accountToken,
        StepOrigin.LADDER,
        Purpose.PAYMENT_REMINDER,
        "first",
        null,
        Map.of(),
        null,
        "",
        now,
        null,
        null,
        null,
        0);
  }
}
