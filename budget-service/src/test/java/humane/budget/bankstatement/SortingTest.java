package humane.budget.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.bankstatement.BankStatement.Format;
import humane.budget.bankstatement.store.SortingFile;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingTest {
  private final Sorting sorting = new SortingFile().of("GB", LocalDate.of(2026, 11, 25));

  private static BankEntry entry(int month, int day, long minor, String text) {
    return new BankEntry(LocalDate.of(2026, month, day), minor, text);
  }

  private static BankStatement of(BankEntry... entries) {
    return new BankStatement(Format.CSV, Optional.empty(), List.of(entries));
  }

  @ParameterizedTest
  @CsvSource({
    "TESCO STORES 3301, OUT_FOOD",
    "OCTOPUS ENERGY, OUT_UTILITIES",
    "Letting agents RENT, OUT_HOUSING",
    "Parent Company plc, OUT_OTHER",
    "CREDIT CARD PAYMENT, NEITHER",
    "国家电网 电费, OUT_UTILITIES",
    "美团外卖, OUT_FOOD",
    "余额宝转入, NEITHER",
    "滴滴出行, OUT_TRANSPORT"
  })
  void whatGoesOutIsSortedByItsWords(String text, String code) {
    assertThat(sorting.sort(text, false).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "ACME PAYROLL, IN_EARNINGS",
    "某公司 四月工资, IN_EARNINGS",
    "DWP UC, IN_BENEFITS",
    "Aunt Mary, IN_OTHER"
  })
  void whatComesInIsSortedByItsWords(String text, String code) {
    assertThat(sorting.sort(text, true).code()).isEqualTo(code);
  }

  @Test
  void paymentsAlikeStandTogetherByTheMonthAndARefundLessensThem() {
    BankStatement read =
        of(
            entry(4, 1, -3_000, "TESCO STORES 3301"),
            entry(5, 2, -2_000, "TESCO STORES 9915"),
            entry(5, 9, 1_000, "TESCO STORES 9915"),
            entry(4, 28, 190_000, "ACME PAYROLL"),
            entry(5, 31, 190_000, "ACME PAYROLL"));
    assertThat(read.months()).isEqualTo(2);
    assertThat(sorting.groups(read))
        .extracting(group -> group.sort().code() + " " + group.monthlyMinor() + " " + group.count())
        .containsExactly("IN_EARNINGS 190000 2", "OUT_FOOD 2000 3");
  }

  @Test
  void aMonthsNameMakesNoOtherPayment() {
    BankStatement read =
        of(
            entry(4, 10, 650_000, "某公司 四月工资"),
            entry(5, 10, 650_000, "某公司 五月工资"),
            entry(4, 28, -80_000, "RENT APRIL"),
            entry(5, 28, -80_000, "RENT MAY"));
    assertThat(sorting.groups(read)).hasSize(2);
  }

  @Test
  void aFewDaysCountAsAMonth() {
    assertThat(of(entry(4, 1, -100, "x"), entry(4, 3, -100, "x")).months()).isEqualTo(1);
  }

  /**
   * A year of a file: wages each month, the harvest in two, and a bonus that is none of a season.
   */
  @Test
  void anIncomeOfSomeMonthsStaysInThemWhereAYearShowsIt() {
    List<BankEntry> year = new ArrayList<>();
    for (int month = 1; month <= 12; month++) year.add(entry(month, 28, 190_000, "ACME PAYROLL"));
    year.add(entry(8, 3, 500_000, "Orchard Cooperative"));
    year.add(entry(9, 3, 300_001, "Orchard Cooperative"));
    year.add(entry(1, 1, -100, "x"));
    year.add(entry(12, 31, -100, "x"));
    List<Sorting.Group> groups = sorting.groups(of(year.toArray(BankEntry[]::new)));
    assertThat(groups)
        .extracting(group -> group.label() + " " + group.monthlyMinor() + " " + group.months())
        .contains("ACME PAYROLL 190000 []", "Orchard Cooperative 400000 [8, 9]");

    MonthlyLines lines = new MonthlyLines();
    groups.forEach(group -> lines.add(group.sort(), group.monthlyMinor(), group.months()));
    Statement stated = lines.in(Statement.NOTHING_YET);
    Income harvest = stated.incomes().getLast();
    assertThat(harvest.inMonth(8)).isEqualByComparingTo("400000");
    assertThat(harvest.inMonth(2)).isEqualByComparingTo("0");
    assertThat(stated.uneven()).isTrue();
  }

  @Test
  void halfAYearTellsNoSeason() {
    List<Sorting.Group> groups =
        sorting.groups(
            of(
                entry(1, 1, -100, "x"),
                entry(3, 3, 600_000, "Orchard Cooperative"),
                entry(6, 30, -100, "x")));
    assertThat(groups.getFirst().months()).isEmpty();
    assertThat(groups.getFirst().monthlyMinor()).isEqualTo(100_000);
  }

  @Test
  void eachSeasonOfAnIncomeIsALineOfItsOwn() {
    MonthlyLines lines = new MonthlyLines();
    lines.add(new Sort.In(IncomeCategory.OTHER), 120_000, List.of(7));
    lines.add(new Sort.In(IncomeCategory.OTHER), 5_000, List.of());
    lines.add(new Sort.In(IncomeCategory.OTHER), 1_000, List.of());

    assertThat(lines.in(Statement.NOTHING_YET).incomes())
        .extracting(one -> one.amountMinor() + " " + one.months())
        .containsExactly("6000 []", "120000 [7]");
  }

  @Test
  void aSecondFileCountsNothingTwice() {
    MonthlyLines lines = new MonthlyLines();
    lines.add(new Sort.In(IncomeCategory.EARNINGS), 190_000, List.of());
    lines.add(new Sort.In(IncomeCategory.EARNINGS), 400_000, List.of(8, 9));
    lines.add(new Sort.OthersPay(), 70_000, List.of());

    Statement once = lines.in(Statement.NOTHING_YET);

    assertThat(lines.in(once)).isEqualTo(once);
    assertThat(once.incomes())
        .extracting(one -> one.amountMinor() + " " + one.months())
        .containsExactly("190000 []", "400000 [8, 9]", "70000 []");
  }

  @Test
  void payKeepsTheDayItComesOn() {
    Income paid =
        new Income(
            IncomeCategory.EARNINGS,
            1,
            PayFrequency.MONTHLY,
            Optional.of(LocalDate.of(2026, 12, 10)));
    MonthlyLines lines = new MonthlyLines();
    lines.add(new Sort.In(IncomeCategory.EARNINGS), 190_000, List.of());

    assertThat(lines.in(new Statement(1, 0, List.of(paid), List.of())).incomes())
        .containsExactly(
            new Income(IncomeCategory.EARNINGS, 190_000, PayFrequency.MONTHLY, paid.nextOn()));
  }

  @Test
  void whatIsTakenOverReplacesTheSameLinesAndLeavesTheOthers() {
    MonthlyLines lines = new MonthlyLines();
    lines.add(new Sort.In(IncomeCategory.EARNINGS), 190_000, List.of());
    lines.add(new Sort.Out(ExpenseCategory.FOOD), 2_000, List.of());
    lines.add(new Sort.Out(ExpenseCategory.FOOD), 500, List.of());
    lines.add(new Sort.Neither(), 99_999, List.of());
    Income mine = new Income(IncomeCategory.EARNINGS, 1, PayFrequency.WEEKLY, Optional.empty());
    Income others =
        new Income(IncomeCategory.EARNINGS, 70_000, PayFrequency.MONTHLY, Optional.empty());
    Expense rent = new Expense(ExpenseCategory.HOUSING, 80_000, PayFrequency.MONTHLY);
    Expense food = new Expense(ExpenseCategory.FOOD, 1, PayFrequency.WEEKLY);

    Statement after = lines.in(new Statement(2, 0, List.of(mine, others), List.of(rent, food)));

    assertThat(after.incomes())
        .extracting(Income::amountMinor)
        .containsExactlyInAnyOrder(70_000L, 190_000L);
    assertThat(after.expenses())
        .extracting(expense -> expense.category() + " " + expense.amountMinor())
        .containsExactlyInAnyOrder("HOUSING 80000", "FOOD 2500");
  }
}
