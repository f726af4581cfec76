package humane.reminder.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaytimeTest {
  private static final Daytime NINE_TO_EIGHT = new Daytime(LocalTime.of(9, 0), LocalTime.of(20, 0));

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T08:59:59+08:00, 2026-12-01T09:00:00+08:00",
    "2026-12-01T09:00:00+08:00, 2026-12-01T09:00:00+08:00",
    "2026-12-01T19:59:59+08:00, 2026-12-01T19:59:59+08:00",
    "2026-12-01T20:00:00+08:00, 2026-12-02T09:00:00+08:00",
    "2026-12-01T23:30:00+08:00, 2026-12-02T09:00:00+08:00"
  })
  void whatComesByNightWaitsForTheMorning(String asked, String day) {
    assertThat(first(asked, "Asia/Shanghai")).isEqualTo(instant(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00+08:00, 2026-12-01T11:00:00+08:00",
    "2026-12-01T21:00:00+08:00, 2026-12-02T11:00:00+08:00"
  })
  void itIsDayInEveryZone(String asked, String day) {
    assertThat(first(asked, "Asia/Shanghai", "Asia/Urumqi")).isEqualTo(instant(day));
  }

  private static Instant first(String asked, String... zones) {
    return NINE_TO_EIGHT.firstFrom(
        instant(asked), List.of(zones).stream().map(ZoneId::of).toList());
  }

  private static Instant instant(String at) {
    return java.time.OffsetDateTime.parse(at).toInstant();
  }
}
