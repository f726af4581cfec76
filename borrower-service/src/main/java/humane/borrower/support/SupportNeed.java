package humane.borrower.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need that the borrower has let us write down.
 *
 * @param permission how the borrower agreed that we keep it, in words
 * @param permittedAt when that was
 */
public record SupportNeed(
    String id,
    String borrowerId,
    SupportNeedKind kind,
    @Nullable String note,
    String permission,
    Instant permittedAt,
    String by,
    Instant recordedAt,
    @Nullable Instant endedAt) {}
