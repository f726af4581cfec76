package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.plan.MoveToEnd.AtTheEnd;
import humane.budget.plan.MoveToEnd.Moved;
import humane.budget.plan.MoveToEnd.NotMoved;
import humane.budget.plan.MoveToEnd.WhyNot;
import humane.budget.proposal.ProposalKind;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoveToEndTest {
  private static final int TWICE_A_YEAR = 2;
  private static final PlanTerms TWO_CARDS =
      Agreed.terms(
          ProposalKind.STEADY,
          household(650_000, List.of()),
          PayFrequency.MONTHLY,
          Agreed.card("A-1", 300_000),
          Agreed.card("A-2", 200_000));

  /** Whatever was paid of it before, and whichever months are tight. */
  @Property(tries = 300)
  void nothingIsAddedAndNoNewDateAsksForMoreThanItsPeriodLeaves(
      @ForAll @LongRange(min = 60_000, max = 1_500_000) long balanceMinor,
      @ForAll @IntRange(min = 0, max = 5) int place,
      @ForAll @IntRange(min = 0, max = 100) int paidPercent,
      @ForAll boolean uneven,
      @ForAll boolean weekly) {
    PlanTerms terms =
        Agreed.terms(
            ProposalKind.SHORTEST,
            household(650_000, uneven ? List.of(2, 8) : List.of()),
            weekly ? PayFrequency.WEEKLY : PayFrequency.MONTHLY,
            Agreed.card("A-1", balanceMinor),
            Agreed.card("A-2", balanceMinor / 3 + 1));
    List<TrackedInstalment> before = Agreed.tracked(terms);
    LocalDate date = before.get(Math.min(place, before.size() - 1)).dueOn();
    List<TrackedInstalment> partPaid =
        before.stream()
            .map(one -> one.dueOn().equals(date) ? paid(one, paidPercent) : one)
            .toList();
    if (partPaid.stream().noneMatch(one -> one.dueOn().equals(date) && one.openMinor() > 0)) return;

    switch (rule(terms).move(date, partPaid, date.plusDays(1))) {
      case NotMoved stays -> assertThat(stays.why()).isEqualTo(WhyNot.BEYOND_THE_TIME_ALLOWED);
      case Moved moved -> {
        List<TrackedInstalment> after = applied(partPaid, moved);
        assertThat(after.stream().mapToLong(TrackedInstalment::askedMinor).sum())
            .isEqualTo(terms.proposal().totalMinor());
        assertThat(interest(after, terms)).isEqualTo(terms.proposal().totalInterestMinor());
        LocalDate lastBefore = before.getLast().dueOn();
        assertThat(moved.added()).allMatch(one -> one.dueOn().isAfter(lastBefore));
        byDay(moved)
            .forEach(
                (day, minor) ->
                    assertThat(minor)
                        .isLessThanOrEqualTo(
                            terms.affordability().spareIn(day.getMonth())
                                * 12
                                / terms.question().frequency().timesPerYear()));
      }
    }
  }

  @Test
  void aMissedDateOfTwoAccountsStandsOnePeriodAfterTheLast() {
    List<TrackedInstalment> tracked = Agreed.tracked(TWO_CARDS);
    LocalDate first = tracked.getFirst().dueOn();
    LocalDate last = tracked.getLast().dueOn();
    Moved moved = (Moved) rule(TWO_CARDS).move(first, tracked, first.plusDays(6));
    assertThat(moved.lastOn()).isEqualTo(last.plusMonths(1));
    assertThat(moved.added().stream().mapToLong(one -> one.split().totalMinor()).sum())
        .isEqualTo(
            tracked.stream()
                .filter(one -> one.dueOn().equals(first))
                .mapToLong(TrackedInstalment::amountMinor)
                .sum());
  }

  @Test
  void aDateThatWasPaidOrIsNoneStaysWhereItIs() {
    List<TrackedInstalment> tracked = Agreed.tracked(TWO_CARDS);
    LocalDate first = tracked.getFirst().dueOn();
    assertThat(rule(TWO_CARDS).move(first.plusDays(1), tracked, first))
        .isEqualTo(new NotMoved(WhyNot.NOTHING_OPEN));
    List<TrackedInstalment> paid = tracked.stream().map(one -> paid(one, 100)).toList();
    assertThat(rule(TWO_CARDS).move(first, paid, first))
        .isEqualTo(new NotMoved(WhyNot.NOTHING_OPEN));
  }

  @Test
  void aDateMovesFromTheDayOfItsNoteOnAndNotBefore() {
    List<TrackedInstalment> tracked = Agreed.tracked(TWO_CARDS);
    LocalDate first = tracked.getFirst().dueOn();
    assertThat(rule(TWO_CARDS).move(first, tracked, first.minusDays(4)))
        .isEqualTo(new NotMoved(WhyNot.NOT_YET_NEAR));
    assertThat(rule(TWO_CARDS).move(first, tracked, first.minusDays(3))).isInstanceOf(Moved.class);
  }

  @Test
  void twoDatesMoveInAYearAndAThirdOneBringsAReview() {
    List<TrackedInstalment> tracked = Agreed.tracked(TWO_CARDS);
    List<LocalDate> dates = tracked.stream().map(TrackedInstalment::dueOn).distinct().toList();
    for (int move = 0; move < TWICE_A_YEAR; move++) {
      LocalDate date = dates.get(move);
      tracked = applied(tracked, (Moved) rule(TWO_CARDS).move(date, tracked, date));
    }
    assertThat(rule(TWO_CARDS).move(dates.get(2), tracked, dates.get(2)))
        .isEqualTo(new NotMoved(WhyNot.MOVED_OFTEN_ENOUGH));
  }

  @Test
  void aCardInChinaNeverLastsLongerThanSixtyMonths() {
    PlanTerms sixty =
        Agreed.terms(
            ProposalKind.SHORTEST,
            household(572_300, List.of()),
            PayFrequency.MONTHLY,
            Agreed.card("A-1", 1_000_000));
    List<TrackedInstalment> tracked = Agreed.tracked(sixty);
    assertThat(tracked).hasSize(60);
    LocalDate first = tracked.getFirst().dueOn();
    assertThat(rule(sixty).move(first, tracked, first))
        .isEqualTo(new NotMoved(WhyNot.BEYOND_THE_TIME_ALLOWED));
  }

  private static MoveToEnd rule(PlanTerms terms) {
    return new MoveToEnd(terms, Agreed.LIMITS, TWICE_A_YEAR);
  }

  /** Costs of 520,000 a month; in the tight months half of what would be left goes elsewhere. */
  private static Statement household(long incomeMinor, List<Integer> tightMonths) {
    List<Expense> expenses = new ArrayList<>();
    expenses.add(new Expense(ExpenseCategory.HOUSING, 340_000, PayFrequency.MONTHLY));
    expenses.add(new Expense(ExpenseCategory.FOOD, 180_000, PayFrequency.MONTHLY));
    if (!tightMonths.isEmpty()) {
      expenses.add(
          new Expense(
              ExpenseCategory.EDUCATION, 60_000, PayFrequency.MONTHLY, tightMonths, Sureness.SURE));
    }
    return new Statement(
        2,
        1,
        List.of(
            new Income(
                IncomeCategory.EARNINGS, incomeMinor, PayFrequency.MONTHLY, Optional.empty())),
        expenses);
  }

  private static TrackedInstalment paid(TrackedInstalment one, int percent) {
    return with(one, one.amountMinor() * percent / 100, 0);
  }

  private static long interest(List<TrackedInstalment> after, PlanTerms terms) {
    long sum = 0;
    for (TrackedInstalment one : after) {
      Split whole = one.splitIn(terms.proposal().instalments());
      sum += whole.interestMinor();
      if (one.movedMinor() > 0) {
        sum -= whole.less(whole.firstOf(one.paidMinor())).interestMinor();
      }
    }
    return sum;
  }

  private static Map<LocalDate, Long> byDay(Moved moved) {
    return moved.added().stream()
        .collect(
            Collectors.groupingBy(
                AtTheEnd::dueOn, Collectors.summingLong(one -> one.split().totalMinor())));
  }

  /** As the store does it. */
  private static List<TrackedInstalment> applied(List<TrackedInstalment> before, Moved moved) {
    List<TrackedInstalment> after = new ArrayList<>();
    for (TrackedInstalment one : before) {
      boolean emptied = moved.emptied().contains(one.number());
      after.add(emptied ? with(one, one.paidMinor(), one.openMinor()) : one);
    }
    for (AtTheEnd one : moved.added()) {
      after.add(
          new TrackedInstalment(
              "plan",
              "B-1",
              after.size() + 1,
              one.accountRef(),
              one.dueOn(),
              one.split().totalMinor(),
              0,
              0,
              OptionalInt.of(one.movedFrom()),
              Optional.of(one.split()),
              false,
              Agreed.ZONE));
    }
    return after;
  }

  private static TrackedInstalment with(TrackedInstalment one, long paidMinor, long movedMinor) {
    return new TrackedInstalment(
        one.planId(),
        one.borrowerId(),
        one.number(),
        one.accountRef(),
        one.dueOn(),
        one.amountMinor(),
        paidMinor,
        movedMinor,
        one.movedFrom(),
        one.ownSplit(),
        one.missed(),
        one.zone());
  }
}
