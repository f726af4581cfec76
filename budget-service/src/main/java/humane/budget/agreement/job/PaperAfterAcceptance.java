package humane.budget.agreement.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.plan.store.PlanStore;
import humane.kit.delivery.DeliveryHandler;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes the agreement right after a plan is accepted, so that it says what was in force then;
 * tried until the lender's facts can be read.
 */
@ApplicationScoped
public class PaperAfterAcceptance implements DeliveryHandler {
  public static final String KIND = "agreement-paper";

  private final PlanStore plans;
  private final AgreementPapers papers;

  PaperAfterAcceptance(PlanStore plans, AgreementPapers papers) {
    this.plans = plans;
    this.papers = papers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    plans.byId(payload.path("planId").asText()).ifPresent(papers::of);
  }
}
