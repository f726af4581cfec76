package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

  @ParameterizedTest(name = "{0} from {1} to {2} is {3}/{4} of a year")
  @CsvSource({
    "ACTUAL_365, 2024-02-01, 2024-03-01, 29, 365",
    "ACTUAL_360, 2024-02-01, 2024-03-01, 29, 360",
    "ACTUAL_ACTUAL, 2024-01-01, 2025-01-01, 366, 366",
    "ACTUAL_ACTUAL, 2023-01-01, 2024-01-01, 365, 365",
    "THIRTY_360, 2023-09-01, 2023-10-01, 30, 360",
    "THIRTY_360, 2024-01-31, 2024-02-29, 30, 360",
    "THIRTY_360, 2023-01-30, 2023-02-28, 30, 360",
    "THIRTY_360, 2023-02-28, 2023-03-31, 30, 360",
    "THIRTY_360, 2023-01-31, 2023-03-31, 60, 360",
    "THIRTY_360, 2023-09-15, 2023-11-01, 46, 360",
    "THIRTY_360, 2023-01-10, 2023-01-31, 21, 360",
    "THIRTY_360, 2023-01-30, 2023-03-31, 60, 360",
  })
  void daysAreCountedAsTheirConventionSays(
      DayCount dayCount, LocalDate from, LocalDate to, long days, long daysInYear) {
    assertThat(dayCount.yearFraction(from, to))
        .isEqualByComparingTo(
            BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(daysInYear), MathContext.DECIMAL128));
  }

  /** ISDA's own memo of 1999: 2003-11-01 to 2004-05-01 is 61/365 + 121/366. */
  @ParameterizedTest
  @CsvSource("2003-11-01, 2004-05-01, 0.4977243806")
  void actualActualSplitsAtTheTurnOfALeapYear(LocalDate from, LocalDate to, BigDecimal part) {
    assertThat(
            DayCount.ACTUAL_ACTUAL
                .yearFraction(from, to)
                .setScale(10, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo(part);
  }
}
