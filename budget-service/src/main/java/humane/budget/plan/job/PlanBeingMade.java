package humane.budget.plan.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.borrowerclient.rest.HoldCommand;
import humane.budget.plan.store.PlanStore;
import humane.budget.plan.store.PlansBeingMade;
import humane.budget.plan.store.PlansBeingMade.BeingMade;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.kit.delivery.DeliveryHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * While somebody fills in a budget nobody collects (UK-13, and in this house everywhere): the hold
 * is asked for with the first step, and ended when a plan is accepted; else borrower-service lets
 * it end.
 */
@ApplicationScoped
public class PlanBeingMade implements DeliveryHandler {
  /** A hold that begins today begins at once wherever the borrower is. */
  private static final ZoneId EARLIEST_ANYWHERE = ZoneId.of("Etc/GMT+12");

  private static final String DELIVERY = "plan-being-made";
  private static final String KIND = "PLAN_BEING_MADE";
  private static final Duration LASTS = Duration.ofDays(30);

  private final PlansBeingMade beingMade;
  private final PlanStore plans;
  private final BorrowerService borrowers;
  private final Deliveries deliveries;
  private final Clock businessTime;

  PlanBeingMade(
      PlansBeingMade beingMade,
      PlanStore plans,
      BorrowerService borrowers,
      Deliveries deliveries,
      @BusinessTime Clock businessTime) {
    this.beingMade = beingMade;
    this.plans = plans;
    this.borrowers = borrowers;
    this.deliveries = deliveries;
    this.businessTime = businessTime;
  }

  /** A step of the budget was saved. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stepSaved(String borrowerId) {
    Instant now = businessTime.instant();
    boolean held =
        beingMade.of(borrowerId).filter(one -> one.begunAt().plus(LASTS).isAfter(now)).isPresent();
    if (held) {
      return;
    }
    String commandId = "plan-being-made-" + plans.newCommandId();
    beingMade.begin(
        new BeingMade(borrowerId, commandId, plans.nextSequence(), now, Optional.empty()));
    deliveries.enqueue(
        DELIVERY, commandId, Map.of("borrowerId", borrowerId, "commandId", commandId));
  }

  /** A plan was accepted, so nothing is being made any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void accepted(String borrowerId) {
    beingMade
        .of(borrowerId)
        .flatMap(BeingMade::holdId)
        .ifPresent(holdId -> endHold(borrowerId, holdId));
    beingMade.end(borrowerId);
  }

  @Override
  public String kind() {
    return DELIVERY;
  }

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void deliver(JsonNode payload) {
    String borrowerId = payload.path("borrowerId").asText();
    Optional<BeingMade> wanted =
        beingMade
            .of(borrowerId)
            .filter(one -> one.commandId().equals(payload.path("commandId").asText()));
    if (wanted.isEmpty()) {
      return;
    }
    BeingMade one = wanted.get();
    LocalDate from = LocalDate.ofInstant(one.begunAt(), EARLIEST_ANYWHERE);
    String holdId =
        borrowers.hold(
            borrowerId,
            new HoldCommand(
                KIND,
                null,
                from,
                "budget-service",
                "A budget is being filled in",
                one.commandId(),
                one.sequence()));
    if (!beingMade.holdSet(one, holdId)) {
      // A plan was accepted while the hold was on its way.
      borrowers.endHold(borrowerId, holdId, "plan accepted");
    }
  }

  private void endHold(String borrowerId, String holdId) {
    deliveries.enqueue(
        HoldEnd.KIND,
        holdId,
        Map.of("borrowerId", borrowerId, "holdId", holdId, "why", "ACCEPTED"));
  }
}
