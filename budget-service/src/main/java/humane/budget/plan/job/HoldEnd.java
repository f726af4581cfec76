package humane.budget.plan.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.kit.delivery.DeliveryHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Ends the hold of a plan that has ended, however often it takes. */
@ApplicationScoped
class HoldEnd implements DeliveryHandler {
  static final String KIND = "plan-hold-end";

  private final BorrowerService borrowers;

  HoldEnd(BorrowerService borrowers) {
    this.borrowers = borrowers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    borrowers.endHold(
        payload.path("borrowerId").asText(),
        payload.path("holdId").asText(),
        "plan ended: " + payload.path("why").asText().toLowerCase(Locale.ROOT));
  }
}
