package humane.borrower.complaint.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.complaint.BroughtBy;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.FamilyContact;
import humane.borrower.complaint.OutsideComplaint;
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

  /** In the change feed, of what is about nobody that we know of. */
  private static final String NOBODY = "";

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
    waits(borrower.id(), id);
    tell(borrower.id(), BroughtBy.BORROWER, channel, id, familyContact, stopped);
    return new Received(id, clocks, familyContact);
  }

  /**
   * Takes in what somebody else complains of. Whoever it is about, if anybody knows, is left in
   * peace meanwhile, and the numbers that it names are stopped if somebody else was reached there.
   *
   * @param zone in which the day of its receipt is counted
   */
  @Transactional
  public Received receive(OutsideComplaint outside, ZoneId zone) {
    List<DueDate> clocks =
        law.ofComplaint(outside.places(), LocalDate.ofInstant(outside.receivedAt(), zone));
    String id = complaints.addOutside(outside, MaskedText.of(outside.text()), clocks);
    List<String> stopped =
        outside.familyContact()
            ? named.stop(id, outside.text(), outside.numberTokens(), outside.receivedAt())
            : List.of();
    String borrowerId = outside.borrowerId();
    if (borrowerId != null) waits(borrowerId, id);
    tell(
        borrowerId == null ? NOBODY : borrowerId,
        BroughtBy.OTHER,
        outside.channel(),
        id,
        outside.familyContact(),
        stopped);
    return new Received(id, clocks, outside.familyContact());
  }

  /** Somebody has found out whom it is about: from now on they are left in peace, too. */
  @Transactional
  public void isAbout(Complaint complaint, String borrowerId) {
    complaints.isAbout(complaint, borrowerId);
    waits(borrowerId, complaint.id());
  }

  private void waits(String borrowerId, String complaintId) {
    holds.set(
        whileOpen(borrowerId, clock.instant()),
        new HoldKeeping.Command("complaint", complaintId, null));
  }

  private void tell(
      String borrowerId,
      BroughtBy broughtBy,
      String channel,
      String complaintId,
      boolean familyContact,
      List<String> stopped) {
    feed.append(
        List.of(
            Changes.ofBorrower(
                ChangeKind.COMPLAINT_MADE,
                borrowerId,
                Map.of(
                    "complaintId", complaintId,
                    "broughtBy", broughtBy.name(),
                    "channel", channel,
                    "familyContact", familyContact,
                    "stoppedNumbers", stopped))));
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
