package humane.budget.statement.sfs;

import humane.budget.statement.OtherDebt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheet's sums by the month: weekly by 52/12, yearly by a twelfth, rounded half up once for
 * each sum. A sum named {@code total-…} is that of all lines beside and below it.
 */
public final class SfsTotals {
  public static final String INCOME = "monthly-income";
  public static final String OUTGOINGS = "monthly-outgoings";
  public static final String SAVINGS = "savings";

  private final List<SfsEntry> entries;
  private final List<OtherDebt> debts;

  public SfsTotals(List<SfsEntry> entries, List<OtherDebt> debts) {
    this.entries = List.copyOf(entries);
    this.debts = List.copyOf(debts);
  }

  /** The sum of all lines under a path, in minor units a month. */
  public long under(String path) {
    return entries.stream()
        .filter(entry -> entry.isUnder(path))
        .map(entry -> entry.frequency().perMonth(entry.amountMinor()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** By how much a sum written by others may differ: a minor unit for each line they rounded. */
  public long toleranceUnder(String path) {
    return entries.stream().filter(entry -> entry.isUnder(path)).count();
  }

  /** The sheet's overview, in its own order. */
  public Map<String, Long> overview() {
    long income = under(INCOME);
    long outgoings = under(OUTGOINGS);
    Map<String, Long> overview = new LinkedHashMap<>();
    overview.put("overview/total-monthly-income", income);
    overview.put("overview/total-monthly-outgoings", outgoings);
    overview.put("overview/income-minus-outgoings", income - outgoings);
    overview.put("overview/savings-contribution", under(SAVINGS));
    overview.put("overview/total-available-for-priority-debts", forPriorityDebts());
    overview.put("overview/total-available-for-non-priority-debts", forOtherDebts());
    return overview;
  }

  /** The sums of the section of debts, in its own order; what is owed is no monthly figure. */
  public Map<String, Long> ofDebts() {
    Map<String, Long> sums = new LinkedHashMap<>();
    sums.put("debts/total-available-for-priority-debts", forPriorityDebts());
    sums.put("debts/total-priority-debts", owed(true));
    sums.put("debts/total-priority-debt-offers", paid(true));
    sums.put("debts/total-available-for-non-priority-debts", forOtherDebts());
    sums.put("debts/total-non-priority-debts", owed(false));
    return sums;
  }

  /** By how much a sum of the whole sheet may differ: a minor unit for each line and debt. */
  public long tolerance() {
    return entries.size() + (long) debts.size();
  }

  private long forPriorityDebts() {
    return under(INCOME) - under(OUTGOINGS) - under(SAVINGS);
  }

  private long forOtherDebts() {
    return forPriorityDebts() - paid(true);
  }

  private long owed(boolean priority) {
    return debts.stream()
        .filter(debt -> debt.kind().priority() == priority)
        .mapToLong(OtherDebt::owedMinor)
        .sum();
  }

  private long paid(boolean priority) {
    return debts.stream()
        .filter(debt -> debt.kind().priority() == priority)
        .map(OtherDebt::perMonth)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
