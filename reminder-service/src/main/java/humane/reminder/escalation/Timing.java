package humane.reminder.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** When a rung falls due. */
public final class Timing {
  private Timing() {}

  /**
   * The start of its day past due where the borrower is, and never sooner after the last attempt
   * than the ladder wanted the two apart: a clock that jumps a month makes one step fall due, not
   * four.
   *
   * @param zones every plausible one; the day must have begun in all of them
   */
  public static Instant dueAt(ReminderCase of, Rung rung, List<ZoneId> zones) {
    Instant onItsDay = startOf(of.dueDate().plusDays(rung.day()), zones);
    if (of.lastAttemptAt() == null || of.lastRungDay() == null) return onItsDay;
    Instant apart = of.lastAttemptAt().plus(Duration.ofDays(rung.day() - of.lastRungDay()));
    return apart.isAfter(onItsDay) ? apart : onItsDay;
  }

  /** When this day has begun in every plausible zone. */
  public static Instant startOf(LocalDate day, List<ZoneId> zones) {
    return zones.stream()
        .map(zone -> day.atStartOfDay(zone).toInstant())
        .max(Instant::compareTo)
        .orElseGet(() -> day.atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
  }
}
