package humane.reminder.borrowerclient;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Ownership;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One own number of the borrower. The number in clear lives as long as the card is fresh, and is
 * never stored or logged here.
 *
 * @param number E.164
 * @param detailsByText whether the borrower wants details in texts to this number
 * @param textsReach false once texts have failed there for good; calls may still reach it
 */
public record CardPoint(
    String id,
    ContactPointKind kind,
    String number,
    String numberToken,
    Ownership ownership,
    @Nullable LocalDate attestedOn,
    @Nullable Instant reassignedCheckedAt,
    @Nullable Instant lastInboundTextAt,
    boolean employerForbids,
    boolean detailsByText,
    boolean textsReach) {

  /** As borrower-service states it: it knows of no text that failed. */
  public CardPoint(
      String id,
      ContactPointKind kind,
      String number,
      String numberToken,
      Ownership ownership,
      @Nullable LocalDate attestedOn,
      @Nullable Instant reassignedCheckedAt,
      @Nullable Instant lastInboundTextAt,
      boolean employerForbids,
      boolean detailsByText) {
    this(
        id,
        kind,
        number,
        numberToken,
        ownership,
        attestedOn,
        reassignedCheckedAt,
        lastInboundTextAt,
        employerForbids,
        detailsByText,
        true);
  }

  /** What the gate may know of it. */
  public ContactPointFacts facts() {
    return new ContactPointFacts(
        id, kind, ownership, attestedOn, reassignedCheckedAt, lastInboundTextAt, employerForbids);
  }

  /** The same number, no longer taken to be the borrower's. */
  public CardPoint quarantined() {
    return of(Ownership.QUARANTINED, lastInboundTextAt, textsReach);
  }

  /** The same number, held by whoever has just written from it. */
  public CardPoint provedByWriting() {
    return of(Ownership.VERIFIED, lastInboundTextAt, textsReach);
  }

  /** The same number, no longer taken for one that texts reach; what the law asks stays asked. */
  public CardPoint withoutTexts() {
    return of(ownership, lastInboundTextAt, false);
  }

  /** The same number, from which a text came then, unless a later one is known of. */
  public CardPoint heardFrom(Instant at) {
    return lastInboundTextAt != null && lastInboundTextAt.isAfter(at)
        ? this
        : of(ownership, at, textsReach);
  }

  /**
   * Whether something that was not asked for from a number itself may go there. A landline rings
   * and gets no texts; of a number at work or of any other kind nobody knows.
   */
  public boolean takes(Channel channel) {
    return switch (kind) {
      case MOBILE -> channel != Channel.SMS || textsReach;
      case LANDLINE -> channel == Channel.VOICE;
      case WORK, OTHER -> false;
    };
  }

  private CardPoint of(Ownership as, @Nullable Instant lastInboundAt, boolean textsReach) {
    return new CardPoint(
        id,
        kind,
        number,
        numberToken,
        as,
        attestedOn,
        reassignedCheckedAt,
        lastInboundAt,
        employerForbids,
        detailsByText,
        textsReach);
  }

  @Override
  public String toString() {
    return "CardPoint[" + id + " " + kind + " " + ownership + "]";
  }
}
