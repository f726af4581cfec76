package humane.borrower.segment;

import humane.risk.AccountHistory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account was kept; nothing about the person.
 *
 * @param monthsPastDue newest first, up to six; -2 no use, -1 paid in full, 0 paid the minimum, 1
 *     and more: months past due
 * @param utilisation balance over limit, null if unknown
 */
public record Behaviour(List<Integer> monthsPastDue, @Nullable BigDecimal utilisation) {
  public Behaviour {
    monthsPastDue = List.copyOf(monthsPastDue);
  }

  /** What the rule asks of a history: the months up to the first that is not known. */
  static Behaviour of(AccountHistory history) {
    List<Integer> months = new ArrayList<>();
    for (double status : history.status()) {
      if (Double.isNaN(status)) break;
      months.add((int) status);
    }
    double used = history.utilisation();
    return new Behaviour(months, Double.isNaN(used) ? null : BigDecimal.valueOf(used));
  }
}
