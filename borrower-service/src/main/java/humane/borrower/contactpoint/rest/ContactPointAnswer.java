package humane.borrower.contactpoint.rest;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.ContactPointKind;
import humane.borrower.contactpoint.Ownership;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number as it is told to the lender's people, who gave it to us. */
public record ContactPointAnswer(
    String id,
    ContactPointKind kind,
    String number,
    String numberToken,
    Ownership ownership,
    @Nullable LocalDate attestedOn,
    @Nullable String attestedBy,
    @Nullable Instant verifiedAt,
    @Nullable Instant reassignedCheckedAt,
    boolean employerForbids,
    boolean detailsByText) {

  public static ContactPointAnswer of(ContactPoint point) {
    return new ContactPointAnswer(
        point.id(),
        point.kind(),
        point.number(),
        point.numberToken(),
        point.ownership(),
        point.attestedOn(),
        point.attestedBy(),
        point.verifiedAt(),
        point.reassignedCheckedAt(),
        point.employerForbids(),
        point.detailsByText());
  }
}
