package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that comes in after tax, in minor units each time; {@code nextOn} is when it next does.
 * {@code months} are the calendar months in which it comes, 1 to 12; none means all of them.
 */
public record Income(
    IncomeCategory category,
    long amountMinor,
    PayFrequency frequency,
    Optional<LocalDate> nextOn,
    List<Integer> months,
    Sureness sureness) {

  public Income {
    if (amountMinor < 0) {
      throw new IllegalArgumentException("an income is never below zero");
    }
    months = months == null ? List.of() : List.copyOf(months);
    sureness = sureness == null ? Sureness.SURE : sureness;
  }

  /** An income that comes all the year round. */
  public Income(
      IncomeCategory category,
      long amountMinor,
      PayFrequency frequency,
      Optional<LocalDate> nextOn) {
    this(category, amountMinor, frequency, nextOn, List.of(), Sureness.SURE);
  }

  /** Whether some months bring more of it than others, as far as anybody knows. */
  public boolean uneven() {
    return CalendarMonths.uneven(frequency, comesIn());
  }

  /** What a calendar month, 1 to 12, brings; unrounded minor units. */
  public BigDecimal inMonth(int month) {
    return CalendarMonths.amountIn(month, amountMinor, frequency, comesIn());
  }

  /** A quarter's or year's income comes in the months its next date tells. */
  private List<Integer> comesIn() {
    return months.isEmpty() && nextOn.isPresent()
        ? CalendarMonths.from(nextOn.get(), frequency)
        : months;
  }
}
