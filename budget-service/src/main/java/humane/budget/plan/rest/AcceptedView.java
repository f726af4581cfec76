package humane.budget.plan.rest;

import humane.budget.plan.Plan;
import java.time.Instant;

/** The answer of the agreed forms to an acceptance. */
public record AcceptedView(
    String planId, Instant acceptedAt, String agreementUrl, String calendarUrl) {

  static AcceptedView of(Plan plan, PlanLinks links) {
    return new AcceptedView(
        plan.id(),
        plan.acceptedAt().orElseThrow(),
        links.agreementOf(plan.id()),
        links.calendarOf(plan.id()));
  }
}
