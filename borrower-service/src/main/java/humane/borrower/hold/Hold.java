package humane.borrower.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it stands or stood.
 *
 * @param accountRefs the accounts it is about, null for all
 * @param from its first day; of BREATHING_SPACE the day of the register entry
 * @param until its last day, null for "until somebody ends it" or "as its law says"
 */
public record Hold(
    String id,
    String borrowerId,
    HoldKind kind,
    @Nullable List<String> accountRefs,
    LocalDate from,
    @Nullable LocalDate until,
    String by,
    @Nullable String note,
    Instant createdAt,
    @Nullable Instant endedAt) {}
