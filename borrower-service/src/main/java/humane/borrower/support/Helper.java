package humane.borrower.support;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the borrower has named. Helpers come to us; there is no number and no address of theirs,
 * so nothing can start a contact with them.
 *
 * @param authority what the helper may do, in the borrower's words
 * @param acts whether the helper acts for the borrower: then the hold REPRESENTED stands meanwhile
 * @param until the last day
 */
public record Helper(
    String id,
    String borrowerId,
    String name,
    HelperRole role,
    String authority,
    boolean acts,
    LocalDate until,
    @Nullable String holdId,
    Instant recordedAt,
    @Nullable Instant endedAt) {}
