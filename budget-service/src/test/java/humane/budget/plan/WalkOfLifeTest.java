package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.proposal.ProposalKind;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of the list is walked with a plan as it is stored, and read back as the stage. */
class WalkOfLifeTest {
  private static final int COOLING_OFF_DAYS = Agreed.LIMITS.coolingOffDays();
  private static final Statement HOUSEHOLD =
      new Statement(
          2,
          1,
          List.of(
              new Income(IncomeCategory.EARNINGS, 650_000, PayFrequency.MONTHLY, Optional.empty())),
          List.of(
              new Expense(ExpenseCategory.HOUSING, 340_000, PayFrequency.MONTHLY),
              new Expense(ExpenseCategory.FOOD, 180_000, PayFrequency.MONTHLY)));
  private static final PlanTerms TERMS =
      Agreed.terms(
          ProposalKind.SHORTEST, HOUSEHOLD, PayFrequency.MONTHLY, Agreed.card("A-1", 500_000));
  private static final LocalDate FIRST = TERMS.proposal().instalments().getFirst().dueOn();

  /** What is stored of a plan, on a day; a proposal is no plan yet. */
  private record Moment(
      Optional<PlanState> state,
      String endedWhy,
      List<TrackedInstalment> tracked,
      LocalDate today) {

    LifeStage stage() {
      return state
          .map(
              known ->
                  StageOfPlan.on(
                      today, Agreed.plan(TERMS, known, endedWhy), tracked, COOLING_OFF_DAYS))
          .orElse(LifeStage.OFFERED);
    }

    Moment to(PlanState next, String why) {
      return new Moment(Optional.of(next), why, tracked, today);
    }

    Moment on(LocalDate day) {
      return new Moment(state, endedWhy, tracked, day);
    }

    Moment with(List<TrackedInstalment> others) {
      return new Moment(state, endedWhy, others, today);
    }
  }

  static Stream<PlanLife.Step> steps() {
    return PlanLife.STEPS.stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theStoredPlanTakesTheStep(PlanLife.Step step) {
    Moment before = at(step.from());
    assertThat(before.stage()).isEqualTo(step.from());
    assertThat(after(step.by(), before).stage()).isEqualTo(step.to());
  }

  private static Moment at(LifeStage stage) {
    Moment agreed =
        new Moment(
            Optional.of(PlanState.ACCEPTED), null, Agreed.tracked(TERMS), FIRST.minusDays(9));
    return switch (stage) {
      case OFFERED -> new Moment(Optional.empty(), null, List.of(), Agreed.AGREED_ON);
      case BEING_ACCEPTED -> agreed.on(Agreed.AGREED_ON).to(PlanState.PENDING_HOLD, null);
      case WITHDRAWING -> agreed.to(PlanState.WITHDRAWING, null);
      case NOT_ACCEPTED -> agreed.to(PlanState.NOT_ACCEPTED, null);
      case COOLING_OFF -> agreed.on(Agreed.AGREED_ON.plusDays(COOLING_OFF_DAYS));
      case KEPT -> agreed;
      case LATE -> agreed.on(FIRST.plusDays(1));
      case MISSED -> after(LifeEvent.GRACE_OVER, agreed.on(FIRST.plusDays(1)));
      case RENEGOTIATED -> agreed.to(PlanState.ENDED, StageOfPlan.REPLACED);
      case COMPLETED -> agreed.to(PlanState.ENDED, StageOfPlan.PAID);
      case ENDED -> agreed.to(PlanState.ENDED, StageOfPlan.STEPPED_BACK);
    };
  }

  private static Moment after(LifeEvent event, Moment before) {
    return switch (event) {
      case ASKED_FOR -> before.to(PlanState.PENDING_HOLD, null);
      case HOLD_SET -> before.to(PlanState.ACCEPTED, null);
      case HOLD_REFUSED, HOLD_TAKEN_BACK -> before.to(PlanState.NOT_ACCEPTED, null);
      case HOLD_UNCERTAIN -> before.to(PlanState.WITHDRAWING, null);
      case COOLING_OFF_OVER -> before.on(before.today().plusDays(1));
      case STEPPED_BACK -> before.to(PlanState.ENDED, StageOfPlan.STEPPED_BACK);
      case DATE_PASSED -> before.on(FIRST.plusDays(1));
      case GRACE_OVER ->
          before
              .on(FIRST.plusDays(Agreed.LIMITS.graceDays() + 1L))
              .with(before.tracked().stream().map(one -> missed(one, before.today())).toList());
      case CAUGHT_UP ->
          before.with(before.tracked().stream().map(one -> paid(one, before.today())).toList());
      case MOVED_TO_END -> moved(before);
      case PAID_UP ->
          before
              .with(before.tracked().stream().map(one -> paid(one, LocalDate.MAX)).toList())
              .to(PlanState.ENDED, StageOfPlan.PAID);
      case TERM_OVER -> before.to(PlanState.ENDED, StageOfPlan.TERM_OVER);
      case REPLACED -> before.to(PlanState.ENDED, StageOfPlan.REPLACED);
      case ENDED_BY_PERSON -> before.to(PlanState.ENDED, StageOfPlan.BY_PERSON);
    };
  }

  private static TrackedInstalment missed(TrackedInstalment one, LocalDate today) {
    return with(one, one.paidMinor(), 0, one.missed() || one.dueOn().isBefore(today));
  }

  private static TrackedInstalment paid(TrackedInstalment one, LocalDate today) {
    return one.dueOn().isBefore(today) ? with(one, one.amountMinor(), 0, one.missed()) : one;
  }

  private static Moment moved(Moment before) {
    List<TrackedInstalment> moved =
        before.tracked().stream()
            .map(one -> one.number() == 1 ? with(one, 0, one.amountMinor(), one.missed()) : one)
            .toList();
    return before.with(moved);
  }

  private static TrackedInstalment with(
      TrackedInstalment one, long paidMinor, long movedMinor, boolean missed) {
    return new TrackedInstalment(
        one.planId(),
        one.borrowerId(),
        one.number(),
        one.accountRef(),
        one.dueOn(),
        one.amountMinor(),
        paidMinor,
        movedMinor,
        OptionalInt.empty(),
        Optional.empty(),
        missed,
        one.zone());
  }
}
