package humane.risk;

import java.util.Arrays;

/**
 * How an account was kept; nothing about the person. NaN is "not known". Amounts in one unit of the
 * account's currency, the same within one file.
 *
 * @param status newest first, six months: -2 no use, -1 paid in full, 0 paid in part, 1 and more:
 *     months past due
 * @param bills newest first, six months: what was billed
 * @param payments newest first, six months: what was paid
 * @param limit the agreed limit
 * @param utilisation balance over limit
 * @param balance what is owed now
 * @param principal what was lent
 * @param arrears what is overdue now
 * @param lastPayment the newest payment
 * @param monthsOnBook how long the account has been there
 */
public record AccountHistory(
    double[] status,
    double[] bills,
    double[] payments,
    double limit,
    double utilisation,
    double balance,
    double principal,
    double arrears,
    double lastPayment,
    double monthsOnBook) {
  public static final int MONTHS = 6;

  public AccountHistory {
    if (status.length != MONTHS || bills.length != MONTHS || payments.length != MONTHS)
      throw new IllegalArgumentException("Six months are needed of statuses, bills and payments");
  }

  /** What a card's statements say (the form of UCI data set 350). */
  public static AccountHistory ofStatements(
      double limit, double[] status, double[] bills, double[] payments) {
    return new AccountHistory(
        status,
        bills,
        payments,
        limit,
        limit > 0 ? bills[0] / limit : Double.NaN,
        bills[0],
        Double.NaN,
        Double.NaN,
        payments[0],
        Double.NaN);
  }

  /** What a portfolio file says. */
  public static AccountHistory ofPortfolio(
      double[] status,
      double utilisation,
      double balance,
      double principal,
      double arrears,
      double lastPayment,
      double monthsOnBook) {
    return new AccountHistory(
        status,
        unknownMonths(),
        unknownMonths(),
        Double.NaN,
        utilisation,
        balance,
        principal,
        arrears,
        lastPayment,
        monthsOnBook);
  }

  private static double[] unknownMonths() {
    double[] months = new double[MONTHS];
    Arrays.fill(months, Double.NaN);
    return months;
  }
}
