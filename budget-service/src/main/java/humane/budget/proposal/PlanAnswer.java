package humane.budget.proposal;

import humane.budget.affordability.Affordability;
import java.util.List;

/** What the household can spare, and the plans that fit it. */
public record PlanAnswer(
    Affordability affordability, List<Proposal> proposals, List<PlanNote> notes) {

  public PlanAnswer {
    proposals = List.copyOf(proposals);
    notes = List.copyOf(notes);
  }
}
