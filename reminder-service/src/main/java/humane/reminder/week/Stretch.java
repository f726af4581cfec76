package humane.reminder.week;

import humane.reminder.contactpolicy.Reason;
import java.time.Instant;
import java.util.List;

/**
 * A piece of time in which the gate says the same.
 *
 * @param from inside; {@code to} is outside
 * @param reasons all that speak against it anywhere in the piece; empty while it is open
 */
public record Stretch(Instant from, Instant to, boolean open, List<Reason> reasons) {

  public Stretch {
    reasons = List.copyOf(reasons);
  }

  /** The part of it that lies between two instants; it must reach into them. */
  public Stretch within(Instant begin, Instant end) {
    return new Stretch(
        from.isBefore(begin) ? begin : from, to.isAfter(end) ? end : to, open, reasons);
  }

  public boolean reachesInto(Instant begin, Instant end) {
    return from.isBefore(end) && to.isAfter(begin);
  }
}
