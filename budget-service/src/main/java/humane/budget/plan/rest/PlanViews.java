package humane.budget.plan.rest;

import humane.budget.plan.Plan;
import humane.budget.plan.job.ChangesOfMind;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PaymentStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what is told of a plan: its stage today, its instalments and its payments. */
@ApplicationScoped
public class PlanViews {
  private final InstalmentStore instalments;
  private final PaymentStore payments;
  private final ChangesOfMind changes;
  private final PlanLinks links;

  PlanViews(
      InstalmentStore instalments, PaymentStore payments, ChangesOfMind changes, PlanLinks links) {
    this.instalments = instalments;
    this.payments = payments;
    this.changes = changes;
    this.links = links;
  }

  public PlanView of(Plan plan) {
    return PlanView.of(
        plan, changes.stageOf(plan), instalments.of(plan.id()), payments.of(plan.id()), links);
  }
}
