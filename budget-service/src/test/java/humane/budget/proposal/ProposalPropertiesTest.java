package humane.budget.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Property(tries = 400)
  void whatIsPaidOffAddsUpToTheBalanceAndTheTotalsToTheInstalments(
      @ForAll("questions") PlanQuestion question) {
    for (Proposal proposal : maker.answer(question).proposals()) {
      assertThat(proposal.totalMinor())
          .isEqualTo(proposal.instalments().stream().mapToLong(PlanInstalment::amountMinor).sum());
      assertThat(proposal.instalments())
          .allMatch(one -> one.amountMinor() == one.principalMinor() + one.interestMinor());
      if (proposal.kind() == ProposalKind.SHORTEST || proposal.kind() == ProposalKind.STEADY) {
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
    if (proposals.size() == 2) {
      assertThat(proposals.get(1).endsOn()).isAfter(proposals.get(0).endsOn());
    }
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
