package humane.reminder.escalation;

import humane.reminder.borrowerclient.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ladder of each segment, checked as a whole. */
public final class Ladders {
  private final Map<Segment, Ladder> bySegment;

  private Ladders(Map<Segment, Ladder> bySegment) {
    this.bySegment = bySegment;
  }

  /**
   * Takes the ladders if they are in order.
   *
   * @throws IllegalArgumentException with one sentence for each fault
   */
  public static Ladders of(Map<Segment, Ladder> bySegment) {
    List<String> faults = new ArrayList<>();
    for (Segment segment : Segment.values())
      if (!bySegment.containsKey(segment))
        faults.add("There is no ladder for the segment " + segment + ".");
    bySegment.values().forEach(ladder -> faults.addAll(LadderCheck.faultsOf(ladder)));
    if (faults.isEmpty()) {
      faults.addAll(
          LadderCheck.faultsBetween(
              bySegment.get(Segment.SELF_CARE), bySegment.get(Segment.STANDARD)));
      faults.addAll(
          LadderCheck.faultsBetween(
              bySegment.get(Segment.STANDARD), bySegment.get(Segment.EARLY_SUPPORT)));
    }
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join(" ", faults));
    return new Ladders(new EnumMap<>(bySegment));
  }

  public Ladder of(Segment segment) {
    return bySegment.get(segment);
  }

  public Ladder named(String name) {
    return bySegment.values().stream()
        .filter(ladder -> ladder.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no ladder " + name));
  }

  public List<Ladder> all() {
    return List.copyOf(bySegment.values());
  }
}
