package humane.borrower.lawclock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it stands in the law, or with the house.
 *
 * @param pack the place whose rule it is, or HOUSE
 * @param certainty how sure we are, in the letters of regulations.md
 * @param notLaw whether it is a default, a practice or the house's own
 * @param from the first day it is in force
 * @param until the last day it is in force; null while no end is known
 * @param steps its numbers; empty where the law names none
 */
public record ClockRow(
    String pack,
    String id,
    ClockKind kind,
    String what,
    String source,
    String certainty,
    boolean notLaw,
    LocalDate from,
    @Nullable LocalDate until,
    List<ClockStep> steps,
    String text,
    String textZh) {
  public ClockRow {
    steps = List.copyOf(steps);
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  public Optional<ClockStep> step(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }
}
