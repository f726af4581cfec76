package humane.budget.schedule;

/**
 * Works out a loan's instalments.
 *
 * <p>Conventions: interest of each period is rounded to the minor unit in the mode of the terms.
 * EQUAL_INSTALMENTS of a DECLINING loan are level, rounded once, and the last takes the remainder.
 * FLAT interest is that of the first principal over the days of each period, with the principal in
 * equal parts, each instalment rounded. EQUAL_PRINCIPAL of a DECLINING loan has no level
 * instalment, so {@code roundInstalmentTo} leaves it as it is; Fineract too rounds the others only.
 * A loan that is paid back early, because instalments were rounded up, has fewer instalments. A
 * down payment is an instalment of its own on the day of payout; deferred interest comes on top of
 * the first instalment after the grace. Money paid out later bears interest from its own day, and
 * comes before an instalment that is due on that day.
 */
public final class LoanArithmetic {
  private LoanArithmetic() {}

  public static ScheduleOutcome work(ScheduleTerms terms) {
    return new LoanRun(terms).run();
  }
}
