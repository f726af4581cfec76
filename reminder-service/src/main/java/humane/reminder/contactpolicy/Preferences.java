package humane.reminder.contactpolicy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower wishes, in local time.
 *
 * @param notBefore first welcome minute of a day, or null
 * @param notAfter first minute that is no longer welcome, or null
 */
public record Preferences(
    @Nullable LocalTime notBefore,
    @Nullable LocalTime notAfter,
    Set<DayOfWeek> avoidDays,
    List<AgreedTime> agreedTimes) {

  public static final Preferences NONE = new Preferences(null, null, Set.of(), List.of());

  public Preferences {
    avoidDays = Set.copyOf(avoidDays);
    agreedTimes = List.copyOf(agreedTimes);
  }

  public AgreedTimes agreed() {
    return new AgreedTimes(agreedTimes);
  }
}
