package humane.budget.statement.sfs;

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

  public SfsTotals(List<SfsEntry> entries) {
    this.entries = List.copyOf(entries);
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
    return overview;
  }
}
