package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.List;

/**
 * One plan, to the last instalment. {@code id} and {@code termsHash} are the same for the same
 * terms. {@code whyZh} says in Chinese what {@code why} says in English; plans kept before it was
 * written have the English.
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
    String whyZh,
    PlanCost cost) {

  public Proposal {
    instalments = List.copyOf(instalments);
    whyZh = whyZh == null ? why : whyZh;
  }
}
