package humane.borrower.account;

import humane.risk.AccountHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account as the lender states it. Amounts in minor units of the account's currency; null is
 * "not stated".
 *
 * @param monthsPastDue newest first, up to six
 */
public record AccountFacts(
    @Nullable Long principalMinor,
    long balanceMinor,
    long arrearsMinor,
    @Nullable Long minimumDueMinor,
    @Nullable LocalDate dueDate,
    @Nullable BigDecimal annualRatePercent,
    @Nullable LocalDate contractDate,
    @Nullable String contractUrl,
    @Nullable String paymentUrl,
    @Nullable LocalDate lastPaymentOn,
    @Nullable Long lastPaymentMinor,
    @Nullable LocalDate lastAcknowledgedOn,
    @Nullable BigDecimal utilisation,
    @Nullable Integer monthsOnBook,
    List<Integer> monthsPastDue) {

  public AccountFacts {
    monthsPastDue = List.copyOf(monthsPastDue);
  }

  public boolean owesSomething() {
    return balanceMinor > 0 || arrearsMinor > 0;
  }

  public boolean inArrears() {
    return arrearsMinor > 0;
  }

  /**
   * After a payment of at most the balance: it covers what is overdue first. More than is overdue
   * leaves nothing overdue, never less.
   */
  public AccountFacts paid(long amountMinor, LocalDate paidOn) {
    boolean newest = lastPaymentOn == null || !paidOn.isBefore(lastPaymentOn);
    return new AccountFacts(
        principalMinor,
        balanceMinor > 0 ? Math.max(0, balanceMinor - amountMinor) : balanceMinor,
        Math.max(0, arrearsMinor - amountMinor),
        minimumDueMinor == null ? null : Long.valueOf(Math.max(0, minimumDueMinor - amountMinor)),
        dueDate,
        annualRatePercent,
        contractDate,
        contractUrl,
        paymentUrl,
        newest ? paidOn : lastPaymentOn,
        newest ? Long.valueOf(amountMinor) : lastPaymentMinor,
        lastAcknowledgedOn,
        utilisation,
        monthsOnBook,
        monthsPastDue);
  }

  /** With a payment that the balance as stated already counts: only the last payment is news. */
  public AccountFacts paidBefore(long amountMinor, LocalDate paidOn) {
    if (lastPaymentOn != null && !paidOn.isAfter(lastPaymentOn)) return this;
    return new AccountFacts(
        principalMinor,
        balanceMinor,
        arrearsMinor,
        minimumDueMinor,
        dueDate,
        annualRatePercent,
        contractDate,
        contractUrl,
        paymentUrl,
        paidOn,
        amountMinor,
        lastAcknowledgedOn,
        utilisation,
        monthsOnBook,
        monthsPastDue);
  }

  /** As the lender states it now; what was not told of stays. */
  public AccountFacts stated(long balance, long arrears, @Nullable LocalDate due) {
    return new AccountFacts(
        principalMinor,
        balance,
        arrears,
        minimumDueMinor == null ? null : Long.valueOf(arrears),
        due,
        annualRatePercent,
        contractDate,
        contractUrl,
        paymentUrl,
        lastPaymentOn,
        lastPaymentMinor,
        lastAcknowledgedOn,
        utilisation,
        monthsOnBook,
        monthsPastDue);
  }

  /** What a risk model may see of it. */
  public AccountHistory history() {
    double[] status = new double[AccountHistory.MONTHS];
    for (int month = 0; month < status.length; month++)
      status[month] = month < monthsPastDue.size() ? monthsPastDue.get(month) : Double.NaN;
    return AccountHistory.ofPortfolio(
        status,
        orUnknown(utilisation),
        (double) balanceMinor,
        orUnknown(principalMinor),
        (double) arrearsMinor,
        orUnknown(lastPaymentMinor),
        orUnknown(monthsOnBook));
  }

  private static double orUnknown(@Nullable Number number) {
    return number == null ? Double.NaN : number.doubleValue();
  }

  /** Whether what opens a reminder differs: more or less overdue, or due on another day. */
  public boolean arrearsDifferFrom(AccountFacts other) {
    return arrearsMinor != other.arrearsMinor || !Objects.equals(dueDate, other.dueDate);
  }
}
