package humane.reminder.week;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Asks the gate itself when it opens and when it closes. It opens at the instant that the gate
 * names. It closes between two marks at which it is asked; there the moment is searched for, to the
 * millisecond. Marks lie a quarter of an hour apart, and at every time of day that the borrower
 * named, so a pause within a quarter that nobody named would not be seen; no rule makes one.
 */
public final class WeekWalk {
  private static final Duration FINEST = Duration.ofMillis(1);

  private final Gate gate;
  private final NavigableSet<Instant> marks;

  /**
   * @param marks where the gate may close, sorted; the day's borders among them
   */
  public WeekWalk(Gate gate, NavigableSet<Instant> marks) {
    this.gate = gate;
    this.marks = marks;
  }

  /** Every stretch from {@code from} to {@code to}, without gaps. */
  public List<Stretch> walk(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to)) {
      ContactDecision decision = gate.at(at);
      Stretch next =
          switch (decision) {
            case ContactDecision.Cleared cleared ->
                new Stretch(at, closing(at, to), true, List.of());
            case ContactDecision.Deferred deferred ->
                closed(at, earlier(deferred.notBefore(), to), deferred.reasons());
            case ContactDecision.Refused refused ->
                closed(at, markAfter(at, to), refused.reasons());
          };
      add(stretches, next);
      at = next.to();
    }
    return stretches;
  }

  private Instant closing(Instant open, Instant to) {
    Instant lastOpen = open;
    while (true) {
      Instant mark = markAfter(lastOpen, to);
      Instant before = mark.minus(FINEST);
      if (before.isAfter(lastOpen) && !isOpen(before)) return searched(lastOpen, before);
      if (!mark.isBefore(to)) return to;
      if (!isOpen(mark)) return mark;
      lastOpen = mark;
    }
  }

  private Instant searched(Instant isOpen, Instant isClosed) {
    Instant open = isOpen;
    Instant closed = isClosed;
    while (Duration.between(open, closed).compareTo(FINEST) > 0) {
      Instant middle = open.plus(Duration.between(open, closed).dividedBy(2));
      if (isOpen(middle)) open = middle;
      else closed = middle;
    }
    return closed;
  }

  private boolean isOpen(Instant at) {
    return gate.at(at) instanceof ContactDecision.Cleared;
  }

  /** What else speaks against it later in the stretch is a reason too. */
  private Stretch closed(Instant from, Instant to, List<Reason> first) {
    List<Reason> reasons = new ArrayList<>(first);
    // Every fourth mark: reasons change by the hour, if at all, and nothing but words hangs on it.
    int passed = 0;
    for (Instant mark : marks.subSet(from, false, to, false))
      if (passed++ % 4 == 0) for (Reason reason : gate.at(mark).reasons()) join(reasons, reason);
    return new Stretch(from, to, false, reasons);
  }

  private static void join(List<Reason> reasons, Reason more) {
    if (reasons.stream().noneMatch(known -> known.rule().equals(more.rule()))) reasons.add(more);
  }

  private Instant markAfter(Instant at, Instant to) {
    Instant mark = marks.higher(at);
    return mark == null ? to : earlier(mark, to);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void add(List<Stretch> stretches, Stretch next) {
    Stretch last = stretches.isEmpty() ? null : stretches.getLast();
    if (last == null || last.open() != next.open()) {
      stretches.add(next);
      return;
    }
    List<Reason> reasons = new ArrayList<>(last.reasons());
    next.reasons().forEach(reason -> join(reasons, reason));
    stretches.set(stretches.size() - 1, new Stretch(last.from(), next.to(), last.open(), reasons));
  }
}
