package humane.budget.override.rest;

import humane.budget.override.OverrideState;
import humane.budget.override.PlanOverride;
import java.time.Instant;

/** An override as staff and reports see it; minor units a month. */
public record OverrideView(
    String id,
    String borrowerId,
    String currency,
    long monthlyMinor,
    long leftMinor,
    String reason,
    OverrideState state,
    String askedBy,
    Instant askedAt,
    String decidedBy,
    Instant decidedAt,
    String proposalId) {

  public static OverrideView of(PlanOverride one) {
    return new OverrideView(
        one.id(),
        one.borrowerId(),
        one.currency(),
        one.monthlyMinor(),
        one.leftMinor(),
        one.reason(),
        one.state(),
        one.askedBy(),
        one.askedAt(),
        one.decidedBy().orElse(null),
        one.decidedAt().orElse(null),
        one.proposalId().orElse(null));
  }
}
