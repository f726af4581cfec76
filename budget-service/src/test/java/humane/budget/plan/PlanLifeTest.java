package humane.budget.plan;

import static humane.budget.plan.LifeStage.BEING_ACCEPTED;
import static humane.budget.plan.LifeStage.COMPLETED;
import static humane.budget.plan.LifeStage.COOLING_OFF;
import static humane.budget.plan.LifeStage.ENDED;
import static humane.budget.plan.LifeStage.KEPT;
import static humane.budget.plan.LifeStage.LATE;
import static humane.budget.plan.LifeStage.MISSED;
import static humane.budget.plan.LifeStage.NOT_ACCEPTED;
import static humane.budget.plan.LifeStage.OFFERED;
import static humane.budget.plan.LifeStage.RENEGOTIATED;
import static humane.budget.plan.LifeStage.WITHDRAWING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanLifeTest {
  private static final Set<LifeStage> LAST = EnumSet.of(RENEGOTIATED, COMPLETED, ENDED);
  private static final Set<LifeStage> STANDING = EnumSet.of(COOLING_OFF, KEPT, LATE, MISSED);

  @Test
  void everyStageIsReachedFromTheOfferAndEveryStepIsWalked() {
    Set<PlanLife.Step> walked = new HashSet<>();
    Set<LifeStage> reached = EnumSet.of(OFFERED);
    Deque<LifeStage> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      LifeStage at = next.poll();
      for (LifeEvent event : LifeEvent.values()) {
        PlanLife.after(at, event)
            .ifPresent(
                to -> {
                  walked.add(new PlanLife.Step(at, event, to));
                  if (reached.add(to)) {
                    next.add(to);
                  }
                });
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(LifeStage.values());
    assertThat(walked).containsExactlyInAnyOrderElementsOf(PlanLife.STEPS);
  }

  @Test
  void noStageHasTwoAnswersToOneEvent() {
    assertThat(PlanLife.STEPS.stream().map(step -> step.from() + " " + step.by()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(LifeStage.class)
  void whatHasEndedStaysEndedAndAllElseGoesOn(LifeStage stage) {
    long waysOut = PlanLife.STEPS.stream().filter(step -> step.from() == stage).count();
    assertThat(waysOut == 0).isEqualTo(LAST.contains(stage));
  }

  @ParameterizedTest
  @EnumSource(LifeStage.class)
  void aPlanThatStandsCanAlwaysBeReplacedAndNoOtherCan(LifeStage stage) {
    assertThat(PlanLife.after(stage, LifeEvent.REPLACED).isPresent())
        .isEqualTo(STANDING.contains(stage));
  }

  @Test
  void nothingIsAcceptedBeforeCollectingIsHeld() {
    assertThat(
            PlanLife.STEPS.stream()
                .filter(step -> step.to() == COOLING_OFF && step.from() != COOLING_OFF))
        .containsExactly(new PlanLife.Step(BEING_ACCEPTED, LifeEvent.HOLD_SET, COOLING_OFF));
    assertThat(PlanLife.after(OFFERED, LifeEvent.HOLD_SET)).isEmpty();
    assertThat(PlanLife.after(NOT_ACCEPTED, LifeEvent.HOLD_SET)).isEmpty();
    assertThat(PlanLife.after(WITHDRAWING, LifeEvent.HOLD_SET)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OFFERED, STEPPED_BACK",
    "KEPT, STEPPED_BACK",
    "KEPT, GRACE_OVER",
    "KEPT, ENDED_BY_PERSON",
    "LATE, ENDED_BY_PERSON",
    "COOLING_OFF, ENDED_BY_PERSON",
    "COOLING_OFF, DATE_PASSED",
    "COMPLETED, DATE_PASSED",
    "ENDED, ASKED_FOR"
  })
  void whatIsNotInTheListCannotHappen(LifeStage stage, LifeEvent event) {
    assertThat(PlanLife.after(stage, event)).isEmpty();
  }
}
