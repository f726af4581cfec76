package humane.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Which help a probability of default calls for, from a day on.
 *
 * @param selfCareBelow probability, share of 1
 * @param earlySupportFrom probability, share of 1, not below the other
 * @param source whose rule it is
 */
public record HelpThresholds(
    LocalDate from, double selfCareBelow, double earlySupportFrom, String source) {

  public HelpThresholds {
    if (!(0 <= selfCareBelow && selfCareBelow <= earlySupportFrom && earlySupportFrom <= 1))
      throw new IllegalArgumentException(
          "The thresholds from "
              + from
              + " must rise from 0 to 1: "
              + selfCareBelow
              + ", "
              + earlySupportFrom);
  }

  /** From the least to the most help. */
  public enum Help {
    SELF_CARE,
    STANDARD,
    EARLY_SUPPORT
  }

  public Help helpFor(double probability) {
    if (probability < selfCareBelow) return Help.SELF_CARE;
    return probability < earlySupportFrom ? Help.STANDARD : Help.EARLY_SUPPORT;
  }

  /**
   * The newest that stand on a day.
   *
   * @throws IllegalArgumentException when none do
   */
  public static HelpThresholds on(LocalDate day, List<HelpThresholds> all) {
    return all.stream()
        .filter(one -> !one.from().isAfter(day))
        .max(Comparator.comparing(HelpThresholds::from))
        .orElseThrow(
            () -> new IllegalArgumentException("No thresholds of help are in force on " + day));
  }
}
