package humane.budget.plan;

import java.time.Instant;
import java.util.Optional;

/** A proposal that was shown, under the id by which it can be accepted. */
public record ShownProposal(
    String id,
    String borrowerId,
    PlanTerms terms,
    Instant createdAt,
    Optional<Instant> seenAt,
    Optional<Instant> openedAt) {

  public String termsHash() {
    return terms.proposal().termsHash();
  }
}
