package humane.budget.plan.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.store.PlanStore;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes back the hold of a plan that was not accepted. Whether it was set is not known, so the same
 * command is sent once more, which answers the hold's id and sets none twice, and that hold is
 * ended.
 */
@ApplicationScoped
class HoldWithdrawal implements DeliveryHandler {
  static final String KIND = "plan-hold-withdrawal";

  private final PlanStore plans;
  private final HoldOfPlan holdOfPlan;
  private final BorrowerService borrowers;

  HoldWithdrawal(PlanStore plans, HoldOfPlan holdOfPlan, BorrowerService borrowers) {
    this.plans = plans;
    this.holdOfPlan = holdOfPlan;
    this.borrowers = borrowers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    Plan plan = plans.byId(payload.path("planId").asText()).orElseThrow();
    boolean stillOurs = plan.commandId().equals(payload.path("commandId").asText());
    if (plan.state() != PlanState.WITHDRAWING || !stillOurs) {
      return;
    }
    try {
      String holdId = holdOfPlan.set(plan);
      borrowers.endHold(plan.borrowerId(), holdId, "plan not accepted");
    } catch (Problem refused) {
      if (refused.status() != 404) {
        throw refused;
      }
    }
    plans.move(plan, PlanState.WITHDRAWING, PlanState.NOT_ACCEPTED);
  }
}
