package humane.borrower.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallWindowTest {
  private static List<String> after(String now) {
    return CallWindow.after(ZonedDateTime.parse(now)).stream()
        .map(window -> window.from().toLocalDateTime().toString())
        .toList();
  }

  @Test
  void inTheMorningTheWholeDayIsOfferedAndWhatOfTomorrowEndsWithinADay() {
    assertThat(after("2026-11-25T08:30:00+08:00[Asia/Shanghai]"))
        .containsExactly(
            "2026-11-25T09:00",
            "2026-11-25T11:00",
            "2026-11-25T13:00",
            "2026-11-25T15:00",
            "2026-11-25T17:00");
    assertThat(after("2026-11-25T11:00:00+08:00[Asia/Shanghai]"))
        .startsWith("2026-11-25T13:00")
        .endsWith("2026-11-26T09:00");
  }

  @Test
  void aWindowThatBeginsWithinHalfAnHourIsTooSoon() {
    assertThat(after("2026-11-25T08:31:00+08:00[Asia/Shanghai]")).startsWith("2026-11-25T11:00");
  }

  @Test
  void atNightThereIsTheNextDay() {
    assertThat(after("2026-11-25T23:00:00+08:00[Asia/Shanghai]"))
        .containsExactly(
            "2026-11-26T09:00",
            "2026-11-26T11:00",
            "2026-11-26T13:00",
            "2026-11-26T15:00",
            "2026-11-26T17:00");
  }

  @Test
  void theHoursAreTheBorrowersAlsoWhenTheClocksChange() {
    assertThat(CallWindow.after(ZonedDateTime.parse("2026-10-31T20:00:00-04:00[America/New_York]")))
        .first()
        .satisfies(
            first ->
                assertThat(first.from()).hasToString("2026-11-01T09:00-05:00[America/New_York]"));
  }
}
