package humane.budget.plan.job;

import humane.budget.plan.MissedRule;
import humane.budget.plan.Plan;
import humane.budget.plan.StageOfPlan;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PaymentStore;
import humane.budget.plan.store.PlanStore;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import humane.kit.feed.ChangeFeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Tells, in business time and the borrower's zone, what is due soon, what did not come, what was
 * paid too much, and what has ended.
 */
@ApplicationScoped
class InstalmentWatch implements RecurringJob {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final InstalmentStore instalments;
  private final PaymentStore payments;
  private final PlanStore plans;
  private final EndOfPlan endOfPlan;
  private final PlanLimitsFile limitsFile;
  private final ChangeFeed feed;
  private final Clock businessTime;

  InstalmentWatch(
      InstalmentStore instalments,
      PaymentStore payments,
      PlanStore plans,
      EndOfPlan endOfPlan,
      PlanLimitsFile limitsFile,
      ChangeFeed feed,
      @BusinessTime Clock businessTime) {
    this.instalments = instalments;
    this.payments = payments;
    this.plans = plans;
    this.endOfPlan = endOfPlan;
    this.limitsFile = limitsFile;
    this.feed = feed;
    this.businessTime = businessTime;
  }

  @Override
  public String name() {
    return "instalment-watch";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    Instant now = businessTime.instant();
    LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
    LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    PlanLimits limits = limitsFile.on(latest);
    tellDueSoon(now, earliest, latest, limits);
    tellMissed(now, latest, limits);
    tellReviews(now, latest);
    tellOverPaid(now);
    endWhatIsDone(now);
  }

  private void tellDueSoon(Instant now, LocalDate earliest, LocalDate latest, PlanLimits limits) {
    int days = limits.noteDaysBefore();
    for (TrackedInstalment one : instalments.dueSoon(earliest, latest.plusDays(days))) {
      LocalDate today = LocalDate.ofInstant(now, one.zone());
      if (one.dueOn().isBefore(today) || one.dueOn().isAfter(today.plusDays(days))) {
        continue;
      }
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (instalments.noted(one, now)) {
                  tell("INSTALMENT_DUE_SOON", one);
                }
              });
    }
  }

  private void tellMissed(Instant now, LocalDate latest, PlanLimits limits) {
    int grace = limits.graceDays();
    for (TrackedInstalment one : instalments.missedBefore(latest.minusDays(grace))) {
      if (!one.dueOn().plusDays(grace).isBefore(LocalDate.ofInstant(now, one.zone()))) {
        continue;
      }
      QuarkusTransaction.requiringNew().run(() -> missed(one, now));
    }
  }

  private void missed(TrackedInstalment one, Instant now) {
    if (!instalments.missed(one, now)) {
      return;
    }
    List<TrackedInstalment> ofPlan = instalments.of(one.planId());
    tell("INSTALMENT_MISSED", one);
    if (isKnownToBeMissed(one, ofPlan)) {
      return;
    }
    switch (MissedRule.after(ofPlan)) {
      case ASK -> {
        // The friendly word goes out with INSTALMENT_MISSED, and leaves the next step to them.
      }
      case PERSON -> review(plans.byId(one.planId()).orElseThrow(), "MISSED");
    }
  }

  /** Several accounts may be due on one day: a person is asked once for all of them. */
  private static boolean isKnownToBeMissed(TrackedInstalment one, List<TrackedInstalment> ofPlan) {
    return ofPlan.stream()
        .filter(other -> other.number() != one.number())
        .anyMatch(other -> other.missed() && other.dueOn().equals(one.dueOn()));
  }

  private void tellReviews(Instant now, LocalDate latest) {
    for (Plan plan : plans.reviewDue(latest)) {
      if (plan.terms().proposal().reviewOn().isAfter(today(now, plan.zone()))) {
        continue;
      }
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (plans.reviewed(plan, now)) {
                  review(plan, "DATE");
                }
              });
    }
  }

  /** Money beyond what a plan asks is the borrower's: a person says what becomes of it. */
  private void tellOverPaid(Instant now) {
    for (PaymentStore.Over over : payments.overNotTold()) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (payments.overTold(over, now)) {
                  plans
                      .byId(over.planId())
                      .filter(plan -> plan.terms().paysOff(over.accountRef()))
                      .ifPresent(plan -> overPaid(plan, over));
                }
              });
    }
  }

  private void overPaid(Plan plan, PaymentStore.Over over) {
    feed.append(
        "REVIEW_DUE",
        plan.borrowerId(),
        over.accountRef(),
        Map.of(
            "planId",
            plan.id(),
            "accountRefs",
            List.of(over.accountRef()),
            "why",
            "OVERPAID",
            "overMinor",
            over.overMinor()));
  }

  private void endWhatIsDone(Instant now) {
    for (Plan plan : plans.paidUp()) {
      ProposalKind kind = plan.terms().proposal().kind();
      boolean forATime = !kind.paysBack();
      boolean over = plan.terms().proposal().endsOn().isBefore(today(now, plan.zone()));
      if (!forATime || over) {
        String why = forATime ? StageOfPlan.TERM_OVER : StageOfPlan.PAID;
        QuarkusTransaction.requiringNew().run(() -> endOfPlan.end(plan, why));
      }
    }
  }

  private void review(Plan plan, String why) {
    feed.append(
        "REVIEW_DUE",
        plan.borrowerId(),
        plan.accountRefs().getFirst(),
        Map.of("planId", plan.id(), "accountRefs", plan.accountRefs(), "why", why));
  }

  private void tell(String kind, TrackedInstalment one) {
    feed.append(
        kind,
        one.borrowerId(),
        one.accountRef(),
        Map.of("planId", one.planId(), "number", one.number(), "dueOn", one.dueOn().toString()));
  }

  private static LocalDate today(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone);
  }
}
