package humane.budget.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.proposal.solver.LinearMixer;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
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
import net.jqwik.api.constraints.LongRange;

/**
 * What holds for every household: in yen, yuan and dinar (0, 2 and 3 digits), from month ends and
 * leap days on, with seasons, other debts, concessions and fees, by the week or the month.
 */
class HouseholdPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ProposalMaker maker = new ProposalMaker(Questions.LIMITS, new LinearMixer());

  @Property(tries = 600)
  void moreComingInNeverMakesTheSoonestPlanLater(
      @ForAll("households") PlanQuestion asked, @ForAll @LongRange(min = 1) long seed) {
    long moreMinor = 1 + seed % 300_000;
    Optional<Proposal> before = of(ProposalKind.SHORTEST, asked);
    List<Income> incomes = new ArrayList<>(asked.statement().incomes());
    incomes.add(everyMonth(moreMinor));
    Optional<Proposal> after = of(ProposalKind.SHORTEST, with(asked, incomes, null));
    before.ifPresent(
        soonest -> {
          assertThat(after).as("with more there is a plan as well").isPresent();
          assertThat(after.orElseThrow().endsOn()).isBeforeOrEqualTo(soonest.endsOn());
        });
  }

  /**
   * No month may be asked for more, and where months are alike no offer asks for more at once.
   * Where they differ, a debt that a lean month leaves unpaid can meet a larger sum in a rich one.
   */
  @Property(tries = 600)
  void anotherExpenseNeverRaisesAnOffer(
      @ForAll("households") PlanQuestion asked, @ForAll @LongRange(min = 1) long seed) {
    List<Expense> expenses = new ArrayList<>(asked.statement().expenses());
    expenses.add(new Expense(ExpenseCategory.HEALTH, 1 + seed % 300_000, PayFrequency.MONTHLY));
    PlanQuestion dearer = with(asked, asked.statement().incomes(), expenses);
    PlanAnswer before = maker.answer(asked);
    PlanAnswer after = maker.answer(dearer);
    for (Month month : Month.values()) {
      assertThat(after.affordability().spareIn(month))
          .isLessThanOrEqualTo(before.affordability().spareIn(month));
    }
    if (!before.affordability().even()) return;
    for (ProposalKind kind :
        List.of(ProposalKind.SHORTEST, ProposalKind.STEADY, ProposalKind.TOKEN)) {
      of(kind, asked)
          .ifPresent(
              one ->
                  of(kind, dearer)
                      .ifPresent(
                          other ->
                              assertThat(highestDay(other))
                                  .as("%s", kind)
                                  .isLessThanOrEqualTo(highestDay(one))));
    }
  }

  /** A gentle start asks for less at first, and later for no more than is left now. */
  @Property(tries = 300)
  void anotherExpenseMakesAGentleStartGentler(
      @ForAll("households") PlanQuestion asked, @ForAll @LongRange(min = 1) long seed) {
    List<Expense> expenses = new ArrayList<>(asked.statement().expenses());
    expenses.add(new Expense(ExpenseCategory.HEALTH, 1 + seed % 300_000, PayFrequency.MONTHLY));
    PlanQuestion dearer = with(asked, asked.statement().incomes(), expenses);
    Optional<Proposal> before = of(ProposalKind.GENTLE_START, asked);
    Optional<Proposal> after = of(ProposalKind.GENTLE_START, dearer);
    if (maker.answer(asked).affordability().even() && before.isPresent() && after.isPresent()) {
      assertThat(byDay(after.get()).firstEntry().getValue())
          .isLessThanOrEqualTo(byDay(before.get()).firstEntry().getValue());
      assertThat(highestDay(after.get()))
          .isLessThanOrEqualTo(maker.answer(dearer).affordability().monthlySurplusMinor());
    }
  }

  @Property(tries = 600)
  void everyOfferKeepsWithinItsMonthsAndAddsUpToTheLastMinorUnit(
      @ForAll("households") PlanQuestion asked) {
    PlanAnswer answer = maker.answer(asked);
    for (Proposal one : answer.proposals()) {
      assertThat(one.totalMinor()).isEqualTo(sum(one.instalments()));
      assertThat(one.instalments())
          .allMatch(
              part ->
                  part.amountMinor() > 0
                      && part.amountMinor()
                          == part.principalMinor() + part.interestMinor() + part.feeMinor());
      if (one.kind().paysBack()) {
        for (Debt debt : asked.debts()) {
          assertThat(ofDebt(one, debt).mapToLong(PlanInstalment::principalMinor).sum())
              .isEqualTo(debt.plannedMinor());
          assertThat(ofDebt(one, debt).mapToLong(PlanInstalment::feeMinor).sum())
              .isEqualTo(debt.charges().toPayMinor());
        }
      }
      if (asked.frequency() == PayFrequency.MONTHLY) {
        byMonth(one)
            .forEach(
                (month, minor) ->
                    assertThat(minor)
                        .isLessThanOrEqualTo(answer.affordability().spareIn(month.getMonth())));
      }
    }
  }

  /** Days from a month's end on stay at month ends; a leap day is 29 February, or the 28th. */
  @Property(tries = 300)
  void everyDateFollowsFromTheFirstDayAndItsRhythm(@ForAll("households") PlanQuestion asked) {
    for (Proposal one : maker.answer(asked).proposals()) {
      for (LocalDate day : byDay(one).keySet()) {
        assertThat(day).isAfter(asked.startsOn());
        if (asked.frequency() == PayFrequency.MONTHLY) {
          int wanted = Math.min(asked.startsOn().getDayOfMonth(), day.lengthOfMonth());
          assertThat(day.getDayOfMonth()).isEqualTo(wanted);
        } else {
          long days = day.toEpochDay() - asked.startsOn().toEpochDay();
          assertThat(days % asked.frequency().daysPerPeriod()).isZero();
        }
      }
    }
  }

  /** P9: nothing that a risk could be read from is in the question. */
  @Property(tries = 100)
  void whoeverAsksTheSameGetsTheSame(@ForAll("households") PlanQuestion asked) {
    assertThat(PlanQuestion.class.getRecordComponents())
        .extracting(java.lang.reflect.RecordComponent::getName)
        .containsExactly(
            "jurisdiction",
            "currency",
            "startsOn",
            "today",
            "debts",
            "statement",
            "frequency",
            "sharing",
            "beyond",
            "besideMinor");
    assertThat(new ProposalMaker(Questions.LIMITS, new LinearMixer()).answer(asked))
        .isEqualTo(maker.answer(asked));
  }

  private Optional<Proposal> of(ProposalKind kind, PlanQuestion asked) {
    return maker.answer(asked).proposals().stream().filter(one -> one.kind() == kind).findFirst();
  }

  private static PlanQuestion with(
      PlanQuestion asked, List<Income> incomes, List<Expense> expenses) {
    Statement stated = asked.statement().withIncomes(incomes);
    return new PlanQuestion(
            asked.jurisdiction(),
            asked.currency(),
            asked.startsOn(),
            asked.today(),
            asked.debts(),
            expenses == null ? stated : stated.withExpenses(expenses))
        .paid(asked.frequency(), asked.sharing());
  }

  private static Income everyMonth(long amountMinor) {
    return new Income(IncomeCategory.BENEFITS, amountMinor, PayFrequency.MONTHLY, Optional.empty());
  }

  private static java.util.stream.Stream<PlanInstalment> ofDebt(Proposal one, Debt debt) {
    return one.instalments().stream().filter(part -> part.accountRef().equals(debt.accountRef()));
  }

  private static long sum(List<PlanInstalment> parts) {
    return parts.stream().mapToLong(PlanInstalment::amountMinor).sum();
  }

  private static long highestDay(Proposal one) {
    return byDay(one).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static java.util.TreeMap<LocalDate, Long> byDay(Proposal one) {
    return one.instalments().stream()
        .collect(
            Collectors.groupingBy(
                PlanInstalment::dueOn,
                java.util.TreeMap::new,
                Collectors.summingLong(PlanInstalment::amountMinor)));
  }

  private static Map<YearMonth, Long> byMonth(Proposal one) {
    return one.instalments().stream()
        .collect(
            Collectors.groupingBy(
                part -> YearMonth.from(part.dueOn()),
                Collectors.summingLong(PlanInstalment::amountMinor)));
  }

  /** A currency and how large its minor unit's figures run, against yuan. */
  private record Money(String currency, double scale) {}

  @Provide
  Arbitrary<PlanQuestion> households() {
    return Arbitraries.of(new Money("JPY", 0.2), new Money("CNY", 1), new Money("KWD", 2.5))
        .flatMap(
            money ->
                Combinators.combine(
                        Arbitraries.of("CN", "US-MA", "GB-EAW", "GB-SCT", "DE", "IN"),
                        startDays(),
                        debts(money.scale()),
                        statements(money.scale()),
                        Arbitraries.of(PayFrequency.MONTHLY, PayFrequency.FORTNIGHTLY),
                        Arbitraries.of(Sharing.class))
                    .as(
                        (where, start, debts, stated, often, sharing) ->
                            new PlanQuestion(where, money.currency(), start, TODAY, debts, stated)
                                .paid(often, sharing)));
  }

  private static Arbitrary<LocalDate> startDays() {
    Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 900).map(TODAY::plusDays);
    Arbitrary<LocalDate> edges =
        Arbitraries.of("2026-12-31", "2027-01-29", "2027-01-31", "2028-01-31", "2028-02-29")
            .map(LocalDate::parse);
    return Arbitraries.oneOf(any, edges);
  }

  private static Arbitrary<Statement> statements(double scale) {
    Arbitrary<List<Integer>> season =
        Arbitraries.integers().between(1, 12).set().ofMaxSize(11).map(List::copyOf);
    Arbitrary<PayFrequency> often = Arbitraries.of(PayFrequency.class);
    Arbitrary<Income> wage =
        Combinators.combine(upTo(1_200_000, scale), often)
            .as(
                (minor, each) ->
                    new Income(IncomeCategory.EARNINGS, minor, each, Optional.empty()));
    Arbitrary<Income> seasonal =
        Combinators.combine(upTo(2_000_000, scale), season)
            .as(
                (minor, months) ->
                    new Income(
                        IncomeCategory.SELF_EMPLOYMENT,
                        minor,
                        PayFrequency.MONTHLY,
                        Optional.empty(),
                        months,
                        Sureness.SURE));
    Arbitrary<Expense> cost =
        Combinators.combine(
                Arbitraries.of(ExpenseCategory.class), upTo(150_000, scale), often, season)
            .as(
                (category, minor, each, months) ->
                    new Expense(
                        category,
                        minor,
                        each,
                        minor % 4 == 0 && each == PayFrequency.MONTHLY ? months : List.of(),
                        minor % 5 == 0 ? Sureness.NOT_SURE : Sureness.SURE));
    return Combinators.combine(
            Arbitraries.oneOf(wage, wage, seasonal).list().ofMinSize(1).ofMaxSize(3),
            cost.list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers().between(1, 4))
        .as((incomes, costs, adults) -> new Statement(adults, 1, incomes, costs));
  }

  private static Arbitrary<List<Debt>> debts(double scale) {
    Arbitrary<Debt> one =
        Combinators.combine(
                Arbitraries.of(Product.class),
                upTo(6_000_000, scale),
                Arbitraries.integers().between(0, 3_600),
                Arbitraries.of(Repay.class),
                Arbitraries.of(true, false),
                Arbitraries.of(0, 0, 10, 25))
            .as(
                (product, minor, rate, repay, priority, feePart) ->
                    new Debt(
                        "",
                        product,
                        minor + 7,
                        minor / 7 + 1,
                        minor / 50,
                        java.math.BigDecimal.valueOf(rate, 2),
                        repay,
                        priority,
                        rate % 3 == 0 ? Optional.of(java.math.BigDecimal.ZERO) : Optional.empty(),
                        feePart == 0 ? Charges.NONE : new Charges(minor / feePart, 0, 0)));
    return one.list().ofMinSize(1).ofMaxSize(4).map(HouseholdPropertiesTest::numbered);
  }

  private static List<Debt> numbered(List<Debt> debts) {
    List<Debt> named = new ArrayList<>();
    for (Debt one : debts) {
      named.add(
          new Debt(
              "A-" + named.size(),
              one.product(),
              one.balanceMinor(),
              one.arrearsMinor(),
              one.minimumDueMinor(),
              one.annualRatePercent(),
              one.repay(),
              one.priority(),
              one.concessionRatePercent(),
              one.charges()));
    }
    return List.copyOf(named);
  }

  private static Arbitrary<Long> upTo(long most, double scale) {
    return Arbitraries.longs().between(0, Math.round(most * scale));
  }
}
