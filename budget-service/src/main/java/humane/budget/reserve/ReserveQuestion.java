package humane.budget.reserve;

import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What somebody looks ahead to, from today. Minor units of one currency.
 *
 * @param nextPayOn when pay next comes, today or later
 * @param savedMinor what lies ready already
 * @param payMinor what comes in each pay day, if it was said
 * @param needsMinor what an ordinary month takes, if it was said
 */
public record ReserveQuestion(
    LocalDate today,
    PayFrequency payEvery,
    LocalDate nextPayOn,
    long savedMinor,
    List<ComingCost> costs,
    OptionalLong payMinor,
    OptionalLong needsMinor) {

  public ReserveQuestion {
    costs = List.copyOf(costs);
    if (nextPayOn.isBefore(today) || savedMinor < 0) {
      throw new IllegalArgumentException(
          "pay comes today or later, and savings are not below zero");
    }
  }
}
