package humane.borrower.wishes;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and how the borrower would like to be reached, in the borrower's own time.
 *
 * @param preferredChannel null if any will do
 */
public record Wishes(
    @Nullable LocalTime notBefore,
    @Nullable LocalTime notAfter,
    List<DayOfWeek> avoidDays,
    List<AgreedTime> agreedTimes,
    @Nullable ConsentChannel preferredChannel) {
  public static final Wishes NONE = new Wishes(null, null, List.of(), List.of(), null);

  public Wishes {
    avoidDays = avoidDays.stream().distinct().sorted().toList();
    agreedTimes = List.copyOf(agreedTimes);
  }
}
