package humane.risk;

/** What was paid against what was owed. */
final class Payments {
  private static final double RATIO_MAX = 2;

  private Payments() {}

  /** The newest payment as a share of what was owed with it; 1 when nothing is owed any more. */
  static double share(AccountHistory history) {
    double balance = history.balance();
    double paid = history.lastPayment();
    if (Double.isNaN(balance) || Double.isNaN(paid)) return Double.NaN;
    return balance > 0 ? paid / (balance + paid) : 1;
  }

  /** A month's payment over the bill before it, at most 2; unknown when that bill was nothing. */
  static double ratio(AccountHistory history, int month) {
    double bill = history.bills()[month + 1];
    return bill > 0 ? Math.min(history.payments()[month] / bill, RATIO_MAX) : Double.NaN;
  }

  /** Five months' payments over the bills before them. */
  static double ratioOfAll(AccountHistory history) {
    double billed = 0;
    for (int month = 1; month < AccountHistory.MONTHS; month++) billed += history.bills()[month];
    return billed > 0
        ? Math.min(Months.sum(history.payments(), AccountHistory.MONTHS - 1) / billed, RATIO_MAX)
        : Double.NaN;
  }

  /** How many bills were followed by no payment at all. */
  static double unpaidBills(AccountHistory history) {
    double count = 0;
    for (int month = 0; month < AccountHistory.MONTHS - 1; month++) {
      double bill = history.bills()[month + 1];
      double paid = history.payments()[month];
      if (Double.isNaN(bill) || Double.isNaN(paid)) return Double.NaN;
      if (bill > 0 && paid <= 0) count++;
    }
    return count;
  }
}
