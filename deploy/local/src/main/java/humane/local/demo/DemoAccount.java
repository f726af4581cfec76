package humane.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One made-up account as the lender would state it.
 *
 * @param amountMinor outstanding balance; cents or fen
 * @param statuses months past due in each of the last six months, newest first
 */
record DemoAccount(
    String product,
    long amountMinor,
    long arrearsMinor,
    long minimumDueMinor,
    LocalDate dueDate,
    String annualRatePercent,
    LocalDate contractDate,
    LocalDate lastPaymentOn,
    long lastPaymentMinor,
    int monthsOnBook,
    BigDecimal utilisation,
    List<Integer> statuses) {

  private static final List<String> PRODUCTS =
      List.of("CREDIT_CARD", "CREDIT_CARD", "PERSONAL_LOAN", "DIGITAL_LOAN");
  private static final List<String> RATES = List.of("10.95", "14.6", "18.25", "23.9");
  private static final int DAYS_PAST_DUE_MAX = 80;

  /**
   * @param pastDue whether something is owed since before today
   */
  static DemoAccount any(LocalDate today, boolean pastDue, RandomGenerator chance) {
    long minimum = 5_000 + 100L * chance.nextInt(600);
    long balance = minimum * (8 + chance.nextInt(25));
    int daysPastDue = pastDue ? 1 + chance.nextInt(DAYS_PAST_DUE_MAX) : -(2 + chance.nextInt(25));
    int monthsPastDue = pastDue ? 1 + daysPastDue / 30 : 0;
    LocalDate dueDate = today.minusDays(daysPastDue);
    int monthsOnBook = 7 + chance.nextInt(50);
    return new DemoAccount(
        Names.pick(PRODUCTS, chance),
        balance,
        minimum * monthsPastDue,
        minimum,
        dueDate,
        Names.pick(RATES, chance),
        today.minusMonths(monthsOnBook).minusDays(chance.nextInt(28)),
        (pastDue ? dueDate : today).minusDays(20 + chance.nextInt(15)),
        minimum + 100L * chance.nextInt(200),
        monthsOnBook,
        BigDecimal.valueOf(1 + chance.nextInt(99), 2),
        statuses(monthsPastDue, chance));
  }

  private static List<Integer> statuses(int monthsPastDue, RandomGenerator chance) {
    List<Integer> newestFirst = new ArrayList<>();
    for (int month = 0; month < 6; month++)
      newestFirst.add(Math.max(monthsPastDue - month, -chance.nextInt(2)));
    return newestFirst;
  }
}
