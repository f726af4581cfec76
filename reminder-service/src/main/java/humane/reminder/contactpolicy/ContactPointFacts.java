package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the number, without the number.
 *
 * @param id null if not known: then the history of every number counts
 * @param attestedOn the day on which the lender last attested it as the borrower's own
 * @param reassignedCheckedAt when a reassigned-numbers database last said it is still theirs
 * @param lastInboundTextAt when the borrower last texted us from it
 * @param employerForbids the employer is known to forbid such calls at work
 */
public record ContactPointFacts(
    @Nullable String id,
    ContactPointKind kind,
    Ownership ownership,
    @Nullable LocalDate attestedOn,
    @Nullable Instant reassignedCheckedAt,
    @Nullable Instant lastInboundTextAt,
    boolean employerForbids) {}
