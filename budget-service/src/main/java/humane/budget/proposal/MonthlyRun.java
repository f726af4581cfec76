package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pays several debts month by month out of one sum: every month the interest of all of them, so
 * that no balance grows, then principal in the order given.
 *
 * <p>Conventions: the first instalment is due one month after the start; a month is a twelfth of a
 * year whatever its days; interest is rounded half even; the last instalment takes the remainder.
 */
final class MonthlyRun {
  private static final BigDecimal MONTHS_AND_PERCENT = BigDecimal.valueOf(1200);

  /** Payments, and in which month each account reached zero. */
  record Finished(List<PlanInstalment> instalments, Map<String, Integer> lastMonthByAccount) {
    int months() {
      return lastMonthByAccount.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  private MonthlyRun() {}

  /** Nothing, when the sum does not reach zero for all within so many months. */
  static Optional<Finished> pay(
      List<Debt> inOrder, long monthlyMinor, LocalDate startsOn, int monthsMax) {
    Map<String, Long> owed = new LinkedHashMap<>();
    inOrder.forEach(debt -> owed.put(debt.accountRef(), debt.plannedMinor()));
    List<PlanInstalment> instalments = new ArrayList<>();
    Map<String, Integer> lastMonth = new LinkedHashMap<>();
    for (int month = 1; month <= monthsMax && lastMonth.size() < owed.size(); month++) {
      LocalDate dueOn = dueOn(startsOn, month);
      long interestMinor =
          inOrder.stream()
              .mapToLong(debt -> monthsInterest(debt, owed.get(debt.accountRef())))
              .sum();
      long forPrincipalMinor = monthlyMinor - interestMinor;
      if (forPrincipalMinor <= 0) {
        return Optional.empty();
      }
      for (Debt debt : inOrder) {
        long owedMinor = owed.get(debt.accountRef());
        if (owedMinor == 0) {
          continue;
        }
        long ownInterestMinor = monthsInterest(debt, owedMinor);
        long principalMinor = Math.min(owedMinor, forPrincipalMinor);
        forPrincipalMinor -= principalMinor;
        owed.put(debt.accountRef(), owedMinor - principalMinor);
        if (principalMinor + ownInterestMinor > 0) {
          instalments.add(instalment(dueOn, debt, principalMinor, ownInterestMinor));
        }
        if (owedMinor == principalMinor) {
          lastMonth.put(debt.accountRef(), month);
        }
      }
    }
    boolean allPaid = lastMonth.size() == owed.size();
    return allPaid ? Optional.of(new Finished(instalments, lastMonth)) : Optional.empty();
  }

  static LocalDate dueOn(LocalDate startsOn, int month) {
    return PayFrequency.MONTHLY.after(startsOn, startsOn.getDayOfMonth(), month);
  }

  static long monthsInterest(Debt debt, long owedMinor) {
    return debt.planRatePercent()
        .multiply(BigDecimal.valueOf(owedMinor))
        .divide(MONTHS_AND_PERCENT, MathContext.DECIMAL128)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  static PlanInstalment instalment(
      LocalDate dueOn, Debt debt, long principalMinor, long interestMinor) {
    return new PlanInstalment(
        dueOn, debt.accountRef(), principalMinor + interestMinor, principalMinor, interestMinor, 0);
  }
}
