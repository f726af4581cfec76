package humane.budget.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A plan that a borrower has asked for, and the terms as they were then. */
public record Plan(
    String id,
    String borrowerId,
    String proposalId,
    PlanState state,
    PlanTerms terms,
    Party party,
    List<String> accountRefs,
    ZoneId zone,
    ConfirmedBy confirmedBy,
    String askedBy,
    Optional<String> askedKey,
    Instant askedAt,
    String commandId,
    long sequence,
    Optional<String> holdId,
    Optional<Instant> acceptedAt,
    Optional<String> endedWhy,
    Optional<Instant> changeWantedAt) {

  public Plan {
    accountRefs = List.copyOf(accountRefs);
  }
}
