package humane.reminder.voice.job;

import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.OutsideContact;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.outreach.job.Terms;
import humane.reminder.outreach.store.OutsideContacts;
import humane.reminder.voice.store.Dials;
import humane.reminder.voice.store.Dials.Dial;
import humane.reminder.voice.store.Dials.Item;
import humane.reminder.week.store.PersonNow;
import humane.reminder.workitem.WorkItemState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person rings a borrower only from a work item that they have taken, and only while a fresh
 * clearance is shown. What came of it counts like every call; nothing told is the worst.
 */
@ApplicationScoped
public class Dialling implements RecurringJob {
  private static final Duration CLEARED_FOR = Duration.ofMinutes(5);
  private static final Duration TOLD_WITHIN = Duration.ofHours(1);

  private final Dials dials;
  private final PersonNow people;
  private final Terms terms;
  private final OutsideContacts contacts;
  private final Ledger ledger;
  private final Clock clock;

  Dialling(
      Dials dials,
      PersonNow people,
      Terms terms,
      OutsideContacts contacts,
      Ledger ledger,
      @BusinessTime Clock clock) {
    this.dials = dials;
    this.people = people;
    this.terms = terms;
    this.contacts = contacts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What the gate says to somebody who would like to ring now. */
  public sealed interface Verdict {
    /**
     * @param number in clear, for this page only
     * @param supportNeeds what whoever rings should know, by kind; told to nobody else
     */
    record MayRing(UUID dialId, String number, Instant until, List<String> supportNeeds)
        implements Verdict {
      @Override
      public String toString() {
        return "MayRing[" + dialId + "]";
      }
    }

    record MayNot(List<Reason> reasons, @Nullable Instant notBefore) implements Verdict {}
  }

  /**
   * Asks the gate anew.
   *
   * @throws Problem 404 for an item that is not there, 409 for one that is not the caller's or
   *     about nobody
   */
  public Verdict ask(UUID itemId, String staff) {
    Item item =
        dials.item(itemId).orElseThrow(() -> Problem.notFound("work item", itemId.toString()));
    if (item.state() != WorkItemState.CLAIMED || !staff.equals(item.claimedBy()))
      throw Problem.conflict("not-yours", "Take the work item first; then you may ring from it.");
    String borrowerId = item.borrowerId();
    if (borrowerId == null)
      throw Problem.conflict("about-nobody", "This work item is about nobody we could ring.");
    PersonNow.Seen seen = people.see(borrowerId, null);
    Purpose purpose = Purpose.REQUESTED_REPLY;
    Choice choice = asked(seen, purpose, item.createdAt());
    CardPoint point = choice.point();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                switch (choice.decision()) {
                  case ContactDecision.Cleared cleared when point != null ->
                      mayRing(item, seen, point, purpose, staff);
                  case ContactDecision.Cleared nowhere ->
                      mayNot(item, borrowerId, List.of(), null, seen.now());
                  case ContactDecision.Deferred deferred ->
                      mayNot(
                          item, borrowerId, deferred.reasons(), deferred.notBefore(), seen.now());
                  case ContactDecision.Refused refused ->
                      mayNot(item, borrowerId, refused.reasons(), null, seen.now());
                });
  }

  private Choice asked(PersonNow.Seen seen, Purpose purpose, Instant requestedAt) {
    ContactProposal proposal =
        new ContactProposal(
            Channel.VOICE,
            VoiceKind.INTERACTIVE,
            VoiceAgent.PERSON,
            purpose,
            Actor.LENDER,
            seen.account() == null ? null : seen.account().product(),
            seen.step().accountToken(),
            seen.dueDate());
    Step step =
        new Step(
            new UUID(0, 0),
            seen.card().borrowerId(),
            null,
            seen.step().accountToken(),
            StepOrigin.ASKED,
            purpose,
            Step.CALL,
            null,
            Map.of(),
            null,
            "",
            seen.now(),
            null,
            requestedAt,
            null,
            0);
    return terms
        .choosing()
        .ask(
            proposal,
            step,
            seen.card(),
            seen.known(),
            terms.of(seen.card().jurisdictions(), seen.now()),
            seen.now());
  }

  private Verdict mayRing(
      Item item, PersonNow.Seen seen, CardPoint point, Purpose purpose, String staff) {
    String borrowerId = seen.card().borrowerId();
    Instant at = seen.now().truncatedTo(ChronoUnit.MILLIS);
    Dial dial = new Dial(UUID.randomUUID(), item.id(), borrowerId, point.id(), purpose, staff, at);
    dials.cleared(dial);
    write(item, borrowerId, "DIAL_CLEARED", at);
    return new Verdict.MayRing(
        dial.id(), point.number(), at.plus(CLEARED_FOR), seen.card().supportNeeds());
  }

  private Verdict mayNot(
      Item item,
      String borrowerId,
      List<Reason> reasons,
      @Nullable Instant notBefore,
      Instant now) {
    write(item, borrowerId, "DIAL_HELD_BACK", now.truncatedTo(ChronoUnit.MILLIS));
    return new Verdict.MayNot(reasons, notBefore);
  }

  private void write(Item item, String borrowerId, String what, Instant at) {
    ledger.append(
        new LedgerEntry(
            borrowerId, null, at, new LedgerBody.Person(what, item.kind().name(), item.id())));
  }

  /**
   * What came of it, told once.
   *
   * @throws Problem 404 for a clearance that was never shown
   */
  public void told(UUID dialId, Outcome outcome) {
    Dial dial = dials.find(dialId).orElseThrow(() -> Problem.notFound("call", dialId.toString()));
    QuarkusTransaction.requiringNew().run(() -> count(dial, outcome));
  }

  private void count(Dial dial, Outcome outcome) {
    if (!dials.told(dial.id(), outcome, clock.instant())) return;
    contacts.take(
        new OutsideContact(
            "dial-" + dial.id(),
            dial.borrowerId(),
            List.of(),
            dial.clearedAt(),
            Channel.VOICE,
            VoiceKind.INTERACTIVE,
            Direction.OUTBOUND,
            outcome,
            dial.purpose(),
            dial.contactPointId(),
            Actor.LENDER,
            null),
        dial.borrowerId());
  }

  @Override
  public String name() {
    return "untold-dials";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  /** Whoever was cleared to ring and told nothing has rung, as far as the caps are concerned. */
  @Override
  public void run() {
    for (Dial dial : dials.untoldSince(clock.instant().minus(TOLD_WITHIN)))
      QuarkusTransaction.requiringNew().run(() -> count(dial, Outcome.UNKNOWN));
  }
}
