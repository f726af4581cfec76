package humane.benchmarks.policy;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactDecision.Refused;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Preferences;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions whose next moment is far away, or nowhere within a year. */
public enum FarMoment {
  /** A hold ends on a National Day of China, so the holiday and the night after it are next. */
  AFTER_A_LONG_HOLD(
      List.of("CN", "US"),
      List.of("Asia/Shanghai"),
      Preferences.NONE,
      new Hold(HoldKind.PROMISE_TO_PAY, null, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 1)),
      "2025-11-05T10:00:00+08:00",
      "2026-10-04T09:00:00+08:00"),
  /**
   * Chicago or Shanghai: with 13 hours between them there is no common hour until the clocks go
   * back, day after day.
   */
  WHEN_THE_CLOCKS_GO_BACK(
      List.of("CN", "US"),
      List.of("America/Chicago", "Asia/Shanghai"),
      Preferences.NONE,
      null,
      "2026-03-08T03:00:00-05:00",
      "2026-11-01T19:00:00-06:00"),
  /** Only Sundays after 19:30, under a hold that ends eleven months later. */
  ON_ONE_DAY_A_WEEK(
      List.of("CN", "US"),
      List.of("America/Chicago", "Asia/Shanghai"),
      new Preferences(
          LocalTime.of(19, 30),
          null,
          EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)),
          List.of()),
      null,
      "2026-03-08T03:00:00-05:00",
      null),
  /** The borrower wants evenings from 20:30 on, when the house has closed: no day of the year. */
  NEVER(
      List.of("CN", "US"),
      List.of("Asia/Shanghai"),
      new Preferences(LocalTime.of(20, 30), null, EnumSet.noneOf(DayOfWeek.class), List.of()),
      null,
      "2026-03-08T10:00:00+08:00",
      null);

  private final Asked asked;
  private final @Nullable Instant answer;

  FarMoment(
      List<String> places,
      List<String> zones,
      Preferences wishes,
      @Nullable Hold hold,
      String at,
      @Nullable String answer) {
    this.asked =
        Questions.quiet(places, zones.stream().map(ZoneId::of).toList(), wishes, hold, instant(at));
    this.answer = answer == null ? null : instant(answer);
  }

  Asked asked() {
    return asked;
  }

  boolean isAnsweredBy(ContactDecision decision) {
    return answer == null
        ? decision instanceof Refused
        : decision instanceof Deferred deferred && deferred.notBefore().equals(answer);
  }

  private static Instant instant(String text) {
    return java.time.OffsetDateTime.parse(text).toInstant();
  }
}
