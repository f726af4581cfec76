package humane.borrower.contactpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a borrower's own numbers. */
public record ContactPoint(
    String id,
    String borrowerId,
    ContactPointKind kind,
    String number,
    String numberToken,
    Ownership ownership,
    List<String> zones,
    @Nullable LocalDate attestedOn,
    @Nullable String attestedBy,
    @Nullable Instant verifiedAt,
    @Nullable Instant reassignedCheckedAt,
    @Nullable Instant lastInboundTextAt,
    boolean employerForbids,
    boolean detailsByText,
    StatedBy statedBy,
    Instant factsAsOf) {}
