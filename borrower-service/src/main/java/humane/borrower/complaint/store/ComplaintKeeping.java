package humane.borrower.complaint.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.complaint.FamilyContact;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.lawclock.DueDate;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a complaint in, whoever brings it: its clocks start, what it concerns waits, and a person
 * of the team has to see it.
 */
@ApplicationScoped
public class ComplaintKeeping {
  /** A hold that begins today begins at once wherever the borrower is. */
  private static final ZoneId EARLIEST_ANYWHERE = ZoneId.of("Etc/GMT+12");

  /**
   * What became of it.
   *
   * @param familyContact whether it speaks of contact with relatives
   */
  public record Received(String id, List<DueDate> clocks, boolean familyContact) {}

  private final ComplaintStore complaints;
  private final HoldKeeping holds;
  private final NamedNumbers named;
  private final ChangeFeed feed;
  private final LawClocks law;
  private final Clock clock;

  ComplaintKeeping(
      ComplaintStore complaints,
      HoldKeeping holds,
      NamedNumbers named,
      ChangeFeed feed,
      LawClocks law,
      @BusinessTime Clock clock) {
    this.complaints = complaints;
    this.named = named;
    this.feed = feed;
    this.holds = holds;
    this.law = law;
    this.clock = clock;
  }

  /**
   * @param text as it reached us; numbers in it are masked before it is kept
   * @param zone in which the day of its receipt is counted
   */
  @Transactional
  public Received receive(
      BorrowerRow borrower, String text, String channel, Instant receivedAt, ZoneId zone) {
    List<DueDate> clocks =
        law.ofComplaint(borrower.jurisdictions(), LocalDate.ofInstant(receivedAt, zone));
    boolean familyContact = FamilyContact.isMentionedIn(text);
    String id =
        complaints.add(
            borrower.id(), MaskedText.of(text), channel, receivedAt, clocks, familyContact);
    List<String> stopped =
        familyContact ? named.stop(borrower.id(), id, text, receivedAt) : List.of();
    holds.set(
        whileOpen(borrower.id(), clock.instant()), new HoldKeeping.Command("complaint", id, null));
    feed.append(
        List.of(
            Changes.ofBorrower(
                ChangeKind.COMPLAINT_MADE,
                borrower.id(),
                Map.of(
                    "complaintId", id,
                    "familyContact", familyContact,
                    "stoppedNumbers", stopped))));
    return new Received(id, clocks, familyContact);
  }

  /** Nobody is reminded of a debt while their complaint is open; a person ends it. */
  private static Hold whileOpen(String borrowerId, Instant now) {
    return new Hold(
        UUID.randomUUID().toString(),
        borrowerId,
        HoldKind.COMPLAINT,
        null,
        LocalDate.ofInstant(now, EARLIEST_ANYWHERE),
        null,
        "complaint",
        null,
        now,
        null);
  }
}
