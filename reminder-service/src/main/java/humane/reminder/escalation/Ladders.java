package humane.reminder.escalation;

import humane.reminder.borrowerclient.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    Ladders ladders = new Ladders(new EnumMap<>(bySegment));
    if (faults.isEmpty()) {
      faults.addAll(
          LadderCheck.faultsBetween(ladders.of(Segment.SELF_CARE), ladders.of(Segment.STANDARD)));
      faults.addAll(
          LadderCheck.faultsBetween(
              ladders.of(Segment.STANDARD), ladders.of(Segment.EARLY_SUPPORT)));
    }
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join(" ", faults));
    return ladders;
  }

  public Ladder of(Segment segment) {
    return Objects.requireNonNull(bySegment.get(segment));
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
