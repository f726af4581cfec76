package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.List;

/**
 * One plan, to the last instalment. {@code id} and {@code termsHash} are the same for the same
 * terms.
 */
public record Proposal(
    String id,
    ProposalKind kind,
    PayFrequency frequency,
    String termsHash,
    List<PlanInstalment> instalments,
    long totalMinor,
    long totalInterestMinor,
    LocalDate endsOn,
    LocalDate reviewOn,
    String why,
    PlanCost cost) {

  public Proposal {
    instalments = List.copyOf(instalments);
  }
}
