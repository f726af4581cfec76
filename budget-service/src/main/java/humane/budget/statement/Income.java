package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.Optional;

/** Money that comes in after tax, in minor units each time; {@code nextOn} is when it next does. */
public record Income(
    IncomeCategory category, long amountMinor, PayFrequency frequency, Optional<LocalDate> nextOn) {

  public Income {
    if (amountMinor < 0) {
      throw new IllegalArgumentException("an income is never below zero");
    }
  }
}
