package humane.budget.proposal;

import static humane.budget.proposal.Questions.LIMITS;
import static humane.budget.proposal.Questions.card;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.affordability.Verdict;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalMakerTest {
  private final ProposalMaker maker = new ProposalMaker(LIMITS);

  /** The example of the agreed forms. */
  @Test
  void theShortestPlanTakesAllThatIsLeftAndTheLastInstalmentTheRemainder() {
    Proposal shortest = first(Questions.of("CN", 97_500, card("A-1", 2_400_000, "14.6")));
    assertThat(shortest.kind()).isEqualTo(ProposalKind.SHORTEST);
    assertThat(shortest.instalments()).hasSize(30);
    assertThat(shortest.instalments().getFirst())
        .isEqualTo(new PlanInstalment(LocalDate.of(2027, 1, 12), "A-1", 97_500, 68_300, 29_200, 0));
    assertThat(shortest.instalments().getLast().amountMinor()).isEqualTo(42_377);
    assertThat(shortest.totalMinor()).isEqualTo(2_869_877);
    assertThat(shortest.totalInterestMinor()).isEqualTo(469_877);
    assertThat(shortest.endsOn()).isEqualTo(LocalDate.of(2029, 6, 12));
  }

  @Test
  void aSteadyPlanLeavesMoreEachMonthAndItsInstalmentsHardlyDiffer() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 97_500, card("A-1", 2_400_000, "14.6")));
    Proposal steady = answer.proposals().get(1);
    assertThat(steady.kind()).isEqualTo(ProposalKind.STEADY);
    assertThat(steady.instalments().getFirst().amountMinor()).isBetween(70_000L, 73_125L);
    assertThat(steady.instalments().getFirst().amountMinor() % 100).isZero();
    long last = steady.instalments().getLast().amountMinor();
    assertThat(last).isBetween(66_000L, steady.instalments().getFirst().amountMinor());
  }

  @Test
  void aSmallDebtMayBePaidAtOnceOrInTwo() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 72_700, card("A-1", 52_600, "14.6")));
    assertThat(answer.proposals())
        .extracting(proposal -> proposal.kind() + " " + proposal.instalments().size())
        .containsExactly("SHORTEST 1", "STEADY 2");
    Proposal once = answer.proposals().getFirst();
    assertThat(once.why())
        .isEqualTo(
            "All of it, CNY 532.40, fits into what is left each month, so one payment ends it and costs least interest.");
    assertThat(once.whyZh()).isEqualTo("一共 532.40 元，没有超过每月的剩余，一次就能还清，利息也最少。");
  }

  @Test
  void aChineseCardPlanEndsWithinSixtyMonthsAndOneMonthMoreIsNotOffered() {
    assertThat(first(Questions.of("CN", 10_000, card("A-1", 600_000, "0"))).instalments())
        .hasSize(60);
    assertThat(first(Questions.of("CN", 10_000, card("A-1", 600_001, "0"))).kind())
        .isEqualTo(ProposalKind.TOKEN);
  }

  @Test
  void elsewhereAPlanMayLastTenYears() {
    assertThat(first(Questions.of("GB-EAW", 10_000, card("A-1", 1_200_000, "0"))).instalments())
        .hasSize(120);
    assertThat(first(Questions.of("GB-EAW", 10_000, card("A-1", 1_200_001, "0"))).kind())
        .isEqualTo(ProposalKind.TOKEN);
  }

  @Test
  void whereNothingFitsTheAnswerSaysSoAndThatALowerRateWould() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 20_000, card("A-1", 1_100_000, "24")));
    assertThat(answer.notes())
        .containsExactly(
            PlanNote.NOTHING_FITS_THE_BOUND, PlanNote.CONCESSION_WOULD_HELP, PlanNote.ASK_A_PERSON);
    assertThat(answer.proposals())
        .singleElement()
        .satisfies(
            token -> {
              assertThat(token.kind()).isEqualTo(ProposalKind.TOKEN);
              assertThat(token.instalments())
                  .hasSize(3)
                  .allMatch(one -> one.amountMinor() == 10_000);
            });
  }

  @Test
  void aConcessionMakesThePlanFit() {
    Debt relieved =
        new Debt(
            "A-1",
            Product.CREDIT_CARD,
            1_100_000,
            0,
            0,
            new BigDecimal("24"),
            Repay.BALANCE,
            false,
            Optional.of(BigDecimal.ZERO));
    Proposal shortest = first(Questions.of("CN", 20_000, relieved));
    assertThat(shortest.instalments()).hasSize(55);
    assertThat(shortest.totalInterestMinor()).isZero();
  }

  @Test
  void aGentleStartAsksForHalfInTheFirstMonthsAndEndsLaterThanTheShortest() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 97_500, card("A-1", 2_400_000, "14.6")));
    Proposal gentle = answer.proposals().get(2);
    assertThat(gentle.kind()).isEqualTo(ProposalKind.GENTLE_START);
    assertThat(gentle.instalments().subList(0, 6)).allMatch(one -> one.amountMinor() == 48_700);
    long later = gentle.instalments().get(6).amountMinor();
    assertThat(later).isBetween(68_000L, 73_125L);
    assertThat(later % 100).isZero();
    assertThat(gentle.instalments().getLast().amountMinor()).isBetween(later - 5_000, later);
    assertThat(gentle.endsOn()).isAfter(answer.proposals().getFirst().endsOn());
  }

  @Test
  void aGentleStartThatWouldLetTheDebtGrowIsNotOffered() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 57_000, card("A-1", 2_400_000, "14.6")));
    assertThat(answer.proposals())
        .extracting(Proposal::kind)
        .doesNotContain(ProposalKind.GENTLE_START);
  }

  @Test
  void whereTheComingMonthsCanSpareNothingAPauseIsOfferedAndNoTokenWithoutInstalments() {
    Income onceAYear =
        new Income(
            IncomeCategory.EARNINGS,
            7_800_000,
            PayFrequency.YEARLY,
            Optional.of(LocalDate.of(2026, 12, 10)));
    PlanQuestion question =
        new PlanQuestion(
            "CN",
            "CNY",
            LocalDate.of(2026, 12, 12),
            LocalDate.of(2026, 11, 23),
            List.of(card("A-1", 2_400_000, "14.6")),
            new Statement(
                1,
                0,
                List.of(onceAYear),
                List.of(
                    new Expense(ExpenseCategory.HOUSING, 220_000, PayFrequency.MONTHLY),
                    new Expense(ExpenseCategory.FOOD, 300_000, PayFrequency.MONTHLY))));
    PlanAnswer answer = maker.answer(question);
    assertThat(answer.affordability().verdict()).isEqualTo(Verdict.SURPLUS);
    assertThat(answer.proposals())
        .singleElement()
        .satisfies(
            pause -> {
              assertThat(pause.kind()).isEqualTo(ProposalKind.PAUSE);
              assertThat(pause.instalments()).isEmpty();
            });
    assertThat(answer.notes()).contains(PlanNote.NOTHING_FITS_THE_BOUND);
  }

  @Test
  void inBritainNothingGrowsWhileATokenIsPaid() {
    PlanAnswer answer = maker.answer(Questions.of("GB-SCT", 5_000, card("A-1", 1_000_000, "24")));
    assertThat(answer.proposals().getFirst().kind()).isEqualTo(ProposalKind.TOKEN);
    assertThat(answer.proposals().getFirst().totalInterestMinor()).isZero();
    assertThat(answer.notes()).contains(PlanNote.INTEREST_RESTS);
    assertThat(maker.answer(Questions.of("GB-SCT", 0, card("A-1", 1_000_000, "24"))).notes())
        .contains(PlanNote.INTEREST_RESTS);
  }

  /** Spare in eight months of the year only, and interest in all twelve. */
  @Test
  void inBritainNothingGrowsInTheMonthsThatSpareNothingEither() {
    Statement seasonal =
        new Statement(
            1,
            0,
            List.of(
                new Income(
                    IncomeCategory.EARNINGS,
                    160_000,
                    PayFrequency.MONTHLY,
                    Optional.empty(),
                    List.of(5, 6, 7, 8, 9, 10, 11, 12),
                    Sureness.SURE),
                new Income(
                    IncomeCategory.BENEFITS, 40_000, PayFrequency.MONTHLY, Optional.empty())),
            List.of(
                new Expense(ExpenseCategory.HOUSING, 60_000, PayFrequency.MONTHLY),
                new Expense(ExpenseCategory.FOOD, 40_000, PayFrequency.MONTHLY)));
    PlanAnswer british = maker.answer(seasonally("GB-EAW", seasonal));
    PlanAnswer german = maker.answer(seasonally("DE", seasonal));

    assertThat(british.affordability().even()).isFalse();
    assertThat(german.proposals().getFirst().totalInterestMinor()).isPositive();
    assertThat(british.notes()).contains(PlanNote.INTEREST_RESTS);
    PlanProof.of(seasonally("GB-EAW", seasonal), LIMITS, british);
  }

  private static PlanQuestion seasonally(String jurisdiction, Statement statement) {
    return new PlanQuestion(
        jurisdiction,
        "GBP",
        LocalDate.of(2026, 12, 12),
        LocalDate.of(2026, 11, 23),
        List.of(card("A-1", 500_000, "24")),
        statement);
  }

  @Test
  void inTheUnionOtherMeasuresAreNamed() {
    assertThat(maker.answer(Questions.of("DE", 5_000, card("A-1", 10_000, "0"))).notes())
        .contains(PlanNote.EU_FORBEARANCE_MENU);
    assertThat(maker.answer(Questions.of("CN", 5_000, card("A-1", 10_000, "0"))).notes())
        .doesNotContain(PlanNote.EU_FORBEARANCE_MENU);
  }

  @Test
  void whereNothingIsLeftNothingIsAskedForThreeMonths() {
    PlanAnswer answer = maker.answer(Questions.of("CN", 0, card("A-1", 2_400_000, "14.6")));
    assertThat(answer.affordability().verdict()).isEqualTo(Verdict.NOTHING);
    assertThat(answer.proposals())
        .singleElement()
        .satisfies(
            pause -> {
              assertThat(pause.kind()).isEqualTo(ProposalKind.PAUSE);
              assertThat(pause.instalments()).isEmpty();
              assertThat(pause.endsOn()).isEqualTo(LocalDate.of(2027, 3, 12));
            });
  }

  @Test
  void priorityDebtsComeFirstThenWhatCostsMost() {
    Proposal shortest =
        first(
            Questions.of(
                "GB-EAW",
                100_000,
                card("CHEAP", 200_000, "5"),
                card("DEAR", 200_000, "25"),
                Questions.priority("FIRST", 150_000, "0")));
    assertThat(lastOf(shortest, "FIRST")).isBefore(lastOf(shortest, "DEAR"));
    assertThat(lastOf(shortest, "DEAR")).isBefore(lastOf(shortest, "CHEAP"));
  }

  @Test
  void aCardThatMustEndSoonerIsPaidBeforeADearerLoanThatNeedNot() {
    PlanQuestion question =
        Questions.of(
            "CN",
            10_000,
            Questions.debt("LOAN", Product.PERSONAL_LOAN, 300_000, "6", false),
            card("CARD", 400_000, "2"));
    Proposal shortest = first(question);
    assertThat(shortest.kind()).isEqualTo(ProposalKind.SHORTEST);
    assertThat(lastOf(shortest, "CARD")).isBeforeOrEqualTo(LocalDate.of(2031, 12, 12));
  }

  @Test
  void ofALoanThatRunsOnOnlyTheArrearsArePlannedAndItsInstalmentIsACost() {
    Debt loan =
        new Debt(
            "L-1",
            Product.PERSONAL_LOAN,
            900_000,
            60_000,
            50_000,
            BigDecimal.ZERO,
            Repay.usualFor(Product.PERSONAL_LOAN),
            false,
            Optional.empty());
    PlanAnswer answer = maker.answer(Questions.of("CN", 70_000, loan));
    assertThat(answer.affordability().monthlySurplusMinor()).isEqualTo(20_000);
    assertThat(answer.proposals().getFirst().totalMinor()).isEqualTo(60_000);
  }

  @Test
  void aPlanFromThe31stIsDueOnTheLastDayOfShorterMonths() {
    PlanQuestion asked = Questions.of("CN", 10_000, card("A-1", 40_000, "0"));
    PlanQuestion from31st =
        new PlanQuestion(
            "CN",
            "CNY",
            LocalDate.of(2027, 1, 31),
            asked.today(),
            asked.debts(),
            asked.statement());
    assertThat(first(from31st).instalments().stream().map(PlanInstalment::dueOn))
        .containsExactly(
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 3, 31),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 31));
  }

  @Test
  void theFingerprintChangesWithTheSmallestTerm() {
    List<String> hashes =
        List.of(
            first(Questions.of("CN", 97_500, card("A-1", 2_400_000, "14.6"))).termsHash(),
            first(Questions.of("CN", 97_500, card("A-1", 2_400_001, "14.6"))).termsHash(),
            first(Questions.of("CN", 97_500, card("A-2", 2_400_000, "14.6"))).termsHash(),
            first(Questions.of("CN", 97_501, card("A-1", 2_400_000, "14.6"))).termsHash());
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(first(Questions.of("CN", 97_500, card("A-1", 2_400_000, "14.60"))).termsHash())
        .isEqualTo(hashes.getFirst());
  }

  private Proposal first(PlanQuestion question) {
    return maker.answer(question).proposals().getFirst();
  }

  private static LocalDate lastOf(Proposal proposal, String accountRef) {
    return proposal.instalments().stream()
        .filter(one -> one.accountRef().equals(accountRef))
        .map(PlanInstalment::dueOn)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
