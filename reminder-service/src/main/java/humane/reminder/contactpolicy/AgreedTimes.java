package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The times of day that the borrower agreed to be contacted in. */
public record AgreedTimes(List<AgreedTime> times) {

  public AgreedTimes {
    times = List.copyOf(times);
  }

  public boolean isEmpty() {
    return times.isEmpty();
  }

  public boolean cover(LocalTime local, Instant at) {
    for (AgreedTime agreed : times) if (agreed.standsAt(at) && contains(agreed, local)) return true;
    return false;
  }

  /** Every time of day at which an agreed stretch begins, and one more. */
  public List<LocalTime> openingsWith(LocalTime other) {
    List<LocalTime> openings = new ArrayList<>();
    openings.add(other);
    for (AgreedTime agreed : times) openings.add(agreed.from());
    return openings;
  }

  /** The instants from which on the agreements stand. */
  public List<Instant> beginnings() {
    if (times.isEmpty()) return List.of();
    return times.stream().map(AgreedTime::agreedAt).filter(Objects::nonNull).toList();
  }

  private static boolean contains(AgreedTime agreed, LocalTime local) {
    boolean isAfterFrom = !local.isBefore(agreed.from());
    boolean isBeforeTo = local.isBefore(agreed.to());
    if (agreed.from().equals(agreed.to())) return false;
    return agreed.from().isBefore(agreed.to())
        ? isAfterFrom && isBeforeTo
        : isAfterFrom || isBeforeTo;
  }
}
