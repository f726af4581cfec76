package humane.budget.override;

import java.time.Instant;
import java.util.Optional;

/**
 * What a lender asks a month although {@code leftMinor} is what the budget leaves; minor units of
 * {@code currency}. {@code proposalId} is the plan that an approval made.
 */
public record PlanOverride(
    String id,
    String borrowerId,
    String currency,
    long monthlyMinor,
    long leftMinor,
    String reason,
    OverrideState state,
    String askedBy,
    Instant askedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> proposalId) {}
