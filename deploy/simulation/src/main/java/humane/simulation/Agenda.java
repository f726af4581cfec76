package humane.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The moved clock: what comes next, in the order of time, and of two at once the first noted. */
final class Agenda {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
  private final Instant end;
  private long noted;

  private record Entry(Instant at, long number, Happening what) {}

  /** Something that comes to pass at an instant. */
  @FunctionalInterface
  interface Happening {
    void at(Instant now);
  }

  /**
   * @param end the first instant that is not lived any more
   */
  Agenda(Instant end) {
    this.end = end;
  }

  void note(Instant at, Happening what) {
    if (at.isBefore(end)) entries.add(new Entry(at, noted++, what));
  }

  void live() {
    for (Entry next = entries.poll(); next != null; next = entries.poll())
      next.what().at(next.at());
  }
}
