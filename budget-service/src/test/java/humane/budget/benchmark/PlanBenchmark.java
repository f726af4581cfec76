package humane.budget.benchmark;

import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanAnswer;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Product;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.ProposalMaker;
import humane.budget.proposal.Repay;
import humane.budget.proposal.solver.LinearMixer;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * How long proposals take, beside a plain textbook schedule computed in the same run. {@code
 * deploy/bench plans} runs it from source on the built classes, on one core; each line it prints is
 * {@code who, count, seconds, median, p99, max}, tab-separated, the last three in microseconds.
 * Counted is the thread's own time, so that other work on the machine does not count.
 */
public final class PlanBenchmark {
  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 3_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Integer> SEASON = List.of(3, 4, 5, 6, 7, 8, 9, 10);

  private PlanBenchmark() {}

  public static void main(String[] ignored) {
    ProposalMaker maker = new ProposalMaker(new PlanLimitsFile().on(TODAY), new LinearMixer());
    measure("textbook schedule, 60 months", index -> () -> textbook(2_400_000L + index, 60));
    measure("one debt, three proposals", asked(maker, PlanBenchmark::oneDebt));
    measure("ten debts, uneven income, 60 months", asked(maker, PlanBenchmark::tenDebts));
    measure("ten debts, uneven, by linear programme", asked(maker, PlanBenchmark::tenDebtsMixed));
  }

  private static IntFunction<LongSupplier> asked(
      ProposalMaker maker, IntFunction<PlanQuestion> question) {
    return index -> {
      PlanQuestion one = question.apply(index);
      return () -> weight(maker.answer(one));
    };
  }

  /** Uses all of an answer, so that none of the work can be left out. */
  private static long weight(PlanAnswer answer) {
    if (answer.proposals().getFirst().kind() != ProposalKind.SHORTEST) {
      throw new IllegalStateException("This household has a plan, and none was found");
    }
    return answer.proposals().stream().mapToLong(one -> one.totalMinor()).sum()
        + answer.proposals().size();
  }

  private static void measure(String who, IntFunction<LongSupplier> work) {
    long used = 0;
    for (int index = 0; index < WARM_UP; index++) {
      used += work.apply(index).getAsLong();
    }
    long[] nanos = new long[MEASURED];
    for (int index = 0; index < MEASURED; index++) {
      LongSupplier one = work.apply(WARM_UP + index);
      long begun = THREADS.getCurrentThreadCpuTime();
      used += one.getAsLong();
      nanos[index] = THREADS.getCurrentThreadCpuTime() - begun;
    }
    double seconds = Arrays.stream(nanos).sum() / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s\t%d\t%.4f\t%.1f\t%.1f\t%.1f\t%d%n",
        who,
        MEASURED,
        seconds,
        nanos[MEASURED / 2] / 1e3,
        nanos[MEASURED * 99 / 100] / 1e3,
        nanos[MEASURED - 1] / 1e3,
        used % 10);
  }

  /** A level instalment and its split into interest and principal, as any textbook writes it. */
  private static long textbook(long principalMinor, int months) {
    MathContext exact = MathContext.DECIMAL128;
    BigDecimal rate = new BigDecimal("0.146").divide(BigDecimal.valueOf(12), exact);
    BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, exact);
    BigDecimal level =
        BigDecimal.valueOf(principalMinor)
            .multiply(rate, exact)
            .multiply(growth, exact)
            .divide(growth.subtract(BigDecimal.ONE), exact);
    BigDecimal owed = BigDecimal.valueOf(principalMinor);
    long total = 0;
    for (int month = 0; month < months; month++) {
      BigDecimal interest = owed.multiply(rate, exact).setScale(0, RoundingMode.HALF_EVEN);
      BigDecimal paid = level.setScale(0, RoundingMode.HALF_EVEN).min(owed.add(interest));
      owed = owed.add(interest).subtract(paid);
      total += paid.longValueExact();
    }
    return total;
  }

  private static PlanQuestion oneDebt(int index) {
    return question(
        List.of(debt("A-1", Product.CREDIT_CARD, 2_400_000L + index, "14.6")),
        List.of(income(650_000, List.of())),
        520_000L + index % 1_000);
  }

  private static PlanQuestion tenDebts(int index) {
    Random random = new Random(index);
    List<Debt> debts = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      String rate = String.valueOf(1 + random.nextInt(24));
      debts.add(debt("A-" + number, Product.CREDIT_CARD, 100_000L + random.nextInt(200_000), rate));
    }
    return question(debts, List.of(income(450_000, List.of()), income(350_000, SEASON)), 480_000);
  }

  /** Nine cards that must end within 60 months and a dear loan that need not. */
  private static PlanQuestion tenDebtsMixed(int index) {
    List<Debt> debts = new ArrayList<>();
    for (int number = 0; number < 9; number++) {
      debts.add(debt("A-" + number, Product.CREDIT_CARD, 22_000L + index % 100 + number, "0"));
    }
    debts.add(debt("LOAN", Product.PERSONAL_LOAN, 800_000, "24"));
    Expense school =
        new Expense(
            ExpenseCategory.EDUCATION, 1_200, PayFrequency.MONTHLY, List.of(9), Sureness.SURE);
    Statement stated =
        new Statement(
            2,
            1,
            List.of(income(1_000_000, List.of())),
            List.of(new Expense(ExpenseCategory.FOOD, 929_900, PayFrequency.MONTHLY), school));
    return new PlanQuestion("CN", "CNY", LocalDate.of(2026, 12, 12), TODAY, debts, stated);
  }

  private static PlanQuestion question(List<Debt> debts, List<Income> incomes, long costsMinor) {
    List<Expense> expenses =
        List.of(new Expense(ExpenseCategory.FOOD, costsMinor, PayFrequency.MONTHLY));
    return new PlanQuestion(
        "CN",
        "CNY",
        LocalDate.of(2026, 12, 12),
        TODAY,
        debts,
        new Statement(2, 1, incomes, expenses));
  }

  private static Income income(long amountMinor, List<Integer> months) {
    return new Income(
        IncomeCategory.EARNINGS,
        amountMinor,
        PayFrequency.MONTHLY,
        Optional.empty(),
        months,
        Sureness.SURE);
  }

  private static Debt debt(String ref, Product product, long balanceMinor, String rate) {
    return new Debt(
        ref,
        product,
        balanceMinor,
        0,
        0,
        new BigDecimal(rate),
        Repay.BALANCE,
        false,
        Optional.empty());
  }
}
