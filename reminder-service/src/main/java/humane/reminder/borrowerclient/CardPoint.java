package humane.reminder.borrowerclient;

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
    boolean detailsByText) {

  /** What the gate may know of it. */
  public ContactPointFacts facts() {
    return new ContactPointFacts(
        id, kind, ownership, attestedOn, reassignedCheckedAt, lastInboundTextAt, employerForbids);
  }

  /** The same number, no longer taken to be the borrower's. */
  public CardPoint quarantined() {
    return owned(Ownership.QUARANTINED);
  }

  /** The same number, held by whoever has just written from it. */
  public CardPoint provedByWriting() {
    return owned(Ownership.VERIFIED);
  }

  /** The same number, no longer taken for one that texts reach; what the law asks stays asked. */
  public CardPoint withoutTexts() {
    return of(ContactPointKind.OTHER, ownership);
  }

  private CardPoint owned(Ownership as) {
    return of(kind, as);
  }

  private CardPoint of(ContactPointKind kind, Ownership as) {
    return new CardPoint(
        id,
        kind,
        number,
        numberToken,
        as,
        attestedOn,
        reassignedCheckedAt,
        lastInboundTextAt,
        employerForbids,
        detailsByText);
  }

  @Override
  public String toString() {
    return "CardPoint[" + id + " " + kind + " " + ownership + "]";
  }
}
