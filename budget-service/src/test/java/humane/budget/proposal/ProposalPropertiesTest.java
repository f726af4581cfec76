package humane.budget.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ProposalPropertiesTest {
  private final ProposalMaker maker = new ProposalMaker(Questions.LIMITS);

  /** P8. Counted by calendar month and over all accounts. */
  @Property(tries = 400)
  void noMonthOfAnyProposalAsksForMoreThanIsLeft(@ForAll("questions") PlanQuestion question) {
    PlanAnswer answer = maker.answer(question);
    for (Proposal proposal : answer.proposals()) {
      Map<YearMonth, Long> byMonth =
          proposal.instalments().stream()
              .collect(
                  Collectors.groupingBy(
                      one -> YearMonth.from(one.dueOn()),
                      Collectors.summingLong(PlanInstalment::amountMinor)));
      assertThat(byMonth.values())
          .allMatch(sum -> sum <= answer.affordability().monthlySurplusMinor());
    }
  }

  /** P8, where seasons differ: each calendar month by what that month can spare. */
  @Property(tries = 300)
  void noMonthOfAnUnevenYearIsAskedForMoreThanItCanSpare(
      @ForAll("unevenQuestions") PlanQuestion question) {
    PlanAnswer answer = maker.answer(question);
    for (Proposal proposal : answer.proposals()) {
      Map<YearMonth, Long> byMonth =
          proposal.instalments().stream()
              .collect(
                  Collectors.groupingBy(
                      one -> YearMonth.from(one.dueOn()),
                      Collectors.summingLong(PlanInstalment::amountMinor)));
      byMonth.forEach(
          (month, sum) ->
              assertThat(sum)
                  .isLessThanOrEqualTo(answer.affordability().spareIn(month.getMonth())));
    }
  }

  /** A week is asked for no more than 12/52 of what a month leaves. */
  @Property(tries = 200)
  void noPayDayIsAskedForMoreThanItsShare(
      @ForAll("questions") PlanQuestion monthly, @ForAll("shortPeriods") PayFrequency often) {
    PlanQuestion question = monthly.paid(often, Sharing.CHEAPEST);
    PlanAnswer answer = maker.answer(question);
    long shareMinor = answer.affordability().monthlySurplusMinor() * 12 / often.timesPerYear();
    for (Proposal proposal : answer.proposals()) {
      assertThat(proposal.frequency()).isEqualTo(often);
      Map<LocalDate, Long> byDay =
          proposal.instalments().stream()
              .collect(
                  Collectors.groupingBy(
                      PlanInstalment::dueOn, Collectors.summingLong(PlanInstalment::amountMinor)));
      assertThat(byDay.values()).allMatch(sum -> sum <= Math.max(1, shareMinor));
      List<LocalDate> days = byDay.keySet().stream().sorted().toList();
      for (int day = 1; day < days.size(); day++) {
        assertThat(days.get(day))
            .isAfterOrEqualTo(days.get(day - 1).plusDays(often.daysPerPeriod()));
      }
    }
  }

  @Property(tries = 200)
  void moreLeftNeverMakesTheSoonestPlanLater(
      @ForAll @LongRange(min = 1_000, max = 400_000) long leftMinor,
      @ForAll @LongRange(min = 1, max = 100_000) long moreMinor,
      @ForAll @LongRange(min = 1_000, max = 5_000_000) long balanceMinor,
      @ForAll @IntRange(max = 36) int rate) {
    Debt card = Questions.card("A-1", balanceMinor, String.valueOf(rate));
    Proposal less = maker.answer(Questions.of("GB-EAW", leftMinor, card)).proposals().getFirst();
    Proposal more =
        maker.answer(Questions.of("GB-EAW", leftMinor + moreMinor, card)).proposals().getFirst();
    if (less.kind() == ProposalKind.SHORTEST) {
      assertThat(more.kind()).isEqualTo(ProposalKind.SHORTEST);
      assertThat(more.endsOn()).isBeforeOrEqualTo(less.endsOn());
      assertThat(more.totalInterestMinor()).isLessThanOrEqualTo(less.totalInterestMinor());
    }
  }

  @Property(tries = 200)
  void anotherExpenseNeverRaisesWhatIsAsked(
      @ForAll("questions") PlanQuestion before,
      @ForAll @LongRange(max = 200_000) long expenseMinor) {
    List<Expense> expenses = new ArrayList<>(before.statement().expenses());
    expenses.add(new Expense(ExpenseCategory.OTHER, expenseMinor, PayFrequency.MONTHLY));
    Statement stated = new Statement(1, 0, before.statement().incomes(), List.copyOf(expenses));
    PlanQuestion after =
        new PlanQuestion(
            before.jurisdiction(),
            before.currency(),
            before.startsOn(),
            before.today(),
            before.debts(),
            stated);
    Assume.that(!before.statement().expenses().isEmpty());
    assertThat(mostOf(maker.answer(after), ProposalKind.SHORTEST))
        .isLessThanOrEqualTo(
            Math.max(
                mostOf(maker.answer(before), ProposalKind.SHORTEST),
                maker.answer(before).affordability().monthlySurplusMinor()));
    assertThat(maker.answer(after).affordability().monthlySurplusMinor())
        .isLessThanOrEqualTo(maker.answer(before).affordability().monthlySurplusMinor());
  }

  private static long mostOf(PlanAnswer answer, ProposalKind kind) {
    return answer.proposals().stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.instalments().stream())
        .mapToLong(PlanInstalment::amountMinor)
        .max()
        .orElse(0);
  }

  @Property(tries = 400)
  void whatIsPaidOffAddsUpToTheBalanceAndTheTotalsToTheInstalments(
      @ForAll("questions") PlanQuestion question) {
    for (Proposal proposal : maker.answer(question).proposals()) {
      assertThat(proposal.totalMinor())
          .isEqualTo(proposal.instalments().stream().mapToLong(PlanInstalment::amountMinor).sum());
      assertThat(proposal.instalments())
          .allMatch(
              one ->
                  one.amountMinor() == one.principalMinor() + one.interestMinor() + one.feeMinor());
      if (proposal.kind().paysBack()) {
        for (Debt debt : question.debts()) {
          assertThat(principalOf(proposal, debt)).isEqualTo(debt.plannedMinor());
        }
      }
    }
  }

  @Property(tries = 200)
  void everyPlanEndsWithinItsBoundAndTheSteadyOneIsLongerThanTheShortest(
      @ForAll("questions") PlanQuestion question) {
    List<Proposal> proposals = maker.answer(question).proposals();
    for (Proposal proposal : proposals) {
      for (PlanInstalment one : proposal.instalments()) {
        Debt debt =
            question.debts().stream()
                .filter(d -> d.accountRef().equals(one.accountRef()))
                .findFirst()
                .orElseThrow();
        int months = Questions.LIMITS.monthsMaxFor(debt, question.jurisdiction());
        assertThat(one.dueOn()).isBeforeOrEqualTo(question.startsOn().plusMonths(months));
      }
    }
    proposals.stream()
        .skip(1)
        .forEach(calmer -> assertThat(calmer.endsOn()).isAfter(proposals.getFirst().endsOn()));
  }

  /** Recomputed from the question alone: interest, balances, months and bounds. */
  @Property(tries = 200)
  void everyPlanStandsUpToAProofThatKnowsOnlyTheQuestion(
      @ForAll("questions") PlanQuestion even, @ForAll("unevenQuestions") PlanQuestion uneven) {
    PlanProof.of(even, Questions.LIMITS, maker.answer(even));
    PlanProof.of(uneven, Questions.LIMITS, maker.answer(uneven));
  }

  /** P9: nothing but the question goes in, and the same question has the same answer. */
  @Property(tries = 100)
  void theSameStatementAndDebtHaveTheSameProposals(@ForAll("questions") PlanQuestion question) {
    assertThat(new ProposalMaker(Questions.LIMITS).answer(question))
        .isEqualTo(maker.answer(question));
  }

  private static long principalOf(Proposal proposal, Debt debt) {
    return proposal.instalments().stream()
        .filter(one -> one.accountRef().equals(debt.accountRef()))
        .mapToLong(PlanInstalment::principalMinor)
        .sum();
  }

  @Provide
  Arbitrary<PlanQuestion> questions() {
    Arbitrary<PayFrequency> frequency = Arbitraries.of(PayFrequency.class);
    Arbitrary<Income> income =
        Combinators.combine(Arbitraries.longs().between(0, 900_000), frequency)
            .as(
                (amount, often) ->
                    new Income(IncomeCategory.EARNINGS, amount, often, Optional.empty()));
    Arbitrary<Expense> expense =
        Combinators.combine(
                Arbitraries.of(ExpenseCategory.class),
                Arbitraries.longs().between(0, 200_000),
                frequency)
            .as(Expense::new);
    Arbitrary<Statement> statement =
        Combinators.combine(income.list().ofMaxSize(3), expense.list().ofMaxSize(5))
            .as((incomes, expenses) -> new Statement(1, 0, incomes, expenses));
    Arbitrary<LocalDate> startsOn =
        Arbitraries.integers()
            .between(0, 400)
            .map(days -> LocalDate.of(2026, 11, 23).plusDays(days));
    return Combinators.combine(
            Arbitraries.of("CN", "US-MA", "GB-EAW"), startsOn, debts(), statement)
        .as(
            (jurisdiction, start, debts, stated) ->
                new PlanQuestion(
                    jurisdiction, "CNY", start, LocalDate.of(2026, 11, 23), debts, stated));
  }

  @Provide
  Arbitrary<PayFrequency> shortPeriods() {
    return Arbitraries.of(PayFrequency.WEEKLY, PayFrequency.FORTNIGHTLY, PayFrequency.FOUR_WEEKLY);
  }

  @Provide
  Arbitrary<PlanQuestion> unevenQuestions() {
    Arbitrary<List<Integer>> season =
        Arbitraries.integers().between(1, 12).set().ofMinSize(1).ofMaxSize(11).map(List::copyOf);
    return Combinators.combine(
            questions(),
            season,
            Arbitraries.longs().between(1, 2_000_000),
            Arbitraries.of(true, false))
        .as(
            (question, months, amount, isIncome) -> {
              List<Income> incomes = new ArrayList<>(question.statement().incomes());
              List<Expense> expenses = new ArrayList<>(question.statement().expenses());
              if (isIncome) {
                incomes.add(
                    new Income(
                        IncomeCategory.SELF_EMPLOYMENT,
                        amount,
                        PayFrequency.MONTHLY,
                        Optional.empty(),
                        months,
                        Sureness.SURE));
              } else {
                expenses.add(
                    new Expense(
                        ExpenseCategory.EDUCATION,
                        amount,
                        PayFrequency.MONTHLY,
                        months,
                        Sureness.SURE));
              }
              return new PlanQuestion(
                  question.jurisdiction(),
                  question.currency(),
                  question.startsOn(),
                  question.today(),
                  question.debts(),
                  new Statement(1, 0, incomes, expenses));
            });
  }

  private static Arbitrary<List<Debt>> debts() {
    return Combinators.combine(
            Arbitraries.of(Product.class),
            Arbitraries.longs().between(1, 5_000_000),
            Arbitraries.integers().between(0, 3_600),
            Arbitraries.of(Repay.class),
            Arbitraries.of(true, false))
        .as(
            (product, balance, rate, repay, priority) ->
                new Debt(
                    "",
                    product,
                    balance,
                    balance / 7,
                    balance / 50,
                    BigDecimal.valueOf(rate, 2),
                    repay,
                    priority,
                    Optional.empty()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(ProposalPropertiesTest::numbered);
  }

  private static List<Debt> numbered(List<Debt> debts) {
    return java.util.stream.IntStream.range(0, debts.size())
        .mapToObj(
            index -> {
              Debt debt = debts.get(index);
              return new Debt(
                  "A-" + index,
                  debt.product(),
                  debt.balanceMinor(),
                  debt.arrearsMinor(),
                  debt.minimumDueMinor(),
                  debt.annualRatePercent(),
                  debt.repay(),
                  debt.priority(),
                  debt.concessionRatePercent());
            })
        .toList();
  }
}
