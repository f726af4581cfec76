package humane.budget.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Money paid out after the first, and over which instalments it is spread. A part of each is due at
 * once where the loan asks for a down payment.
 *
 * @param each the earliest first
 */
public record LaterPayouts(List<Payout> each, Spread spread) {
  public static final LaterPayouts NONE = new LaterPayouts(List.of(), Spread.OVER_THE_REST);

  /** In minor units, above zero. */
  public record Payout(LocalDate on, long amountMinor) {
    public Payout {
      if (amountMinor <= 0) throw new IllegalArgumentException("a payout is above zero");
    }
  }

  /** What a later payout does to the instalments after it. */
  public enum Spread {
    /** What is owed then is shared by those still to come. */
    OVER_THE_REST,
    /**
     * They become what they had been with all the money there from the first day; what the earlier
     * ones did not pay of it falls to the last. Not for a level instalment with declining interest.
     */
    OVER_THE_TERM
  }

  public LaterPayouts {
    each = each.stream().sorted(Comparator.comparing(Payout::on)).toList();
  }

  public long totalMinor() {
    return each.stream().mapToLong(Payout::amountMinor).reduce(0, Math::addExact);
  }

  /** Those after one day, and on another at the latest. */
  List<Payout> between(LocalDate after, LocalDate until) {
    return each.stream()
        .filter(one -> one.on().isAfter(after) && !one.on().isAfter(until))
        .toList();
  }
}
