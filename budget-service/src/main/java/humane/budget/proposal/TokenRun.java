package humane.budget.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small sum for a few months: interest first, in the usual order, and what is left on principal.
 */
final class TokenRun {
  private TokenRun() {}

  static List<PlanInstalment> pay(
      List<Debt> inOrder, long monthlyMinor, LocalDate startsOn, int months) {
    Map<String, Long> owed =
        inOrder.stream().collect(Collectors.toMap(Debt::accountRef, Debt::plannedMinor));
    List<PlanInstalment> instalments = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      long leftMinor = monthlyMinor;
      LocalDate dueOn = MonthlyRun.dueOn(startsOn, month);
      for (Debt debt : inOrder) {
        long owedMinor = owed.get(debt.accountRef());
        long interestMinor = Math.min(leftMinor, MonthlyRun.monthsInterest(debt, owedMinor));
        long principalMinor = Math.min(leftMinor - interestMinor, owedMinor);
        leftMinor -= interestMinor + principalMinor;
        owed.put(debt.accountRef(), owedMinor - principalMinor);
        if (interestMinor + principalMinor > 0) {
          instalments.add(MonthlyRun.instalment(dueOn, debt, principalMinor, interestMinor));
        }
      }
    }
    return instalments;
  }
}
