package humane.risk;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Accounts of every kind, for properties. */
final class Histories {
  private Histories() {}

  static Arbitrary<AccountHistory> statements() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 100).map(tens -> tens * 10_000.0),
            months(-2, 8),
            months(-20_000, 900_000),
            months(0, 500_000))
        .as(AccountHistory::ofStatements);
  }

  static AccountHistory withStatus(AccountHistory history, int month, double later) {
    double[] status = history.status().clone();
    status[month] += later;
    return AccountHistory.ofStatements(
        history.limit(), status, history.bills(), history.payments());
  }

  static AccountHistory withPayment(AccountHistory history, int month, double more) {
    double[] payments = history.payments().clone();
    payments[month] += more;
    return AccountHistory.ofStatements(
        history.limit(), history.status(), history.bills(), payments);
  }

  private static Arbitrary<double[]> months(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .list()
        .ofSize(AccountHistory.MONTHS)
        .map((List<Integer> months) -> months.stream().mapToDouble(Integer::intValue).toArray());
  }
}
