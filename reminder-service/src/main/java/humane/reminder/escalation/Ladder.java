package humane.reminder.escalation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done for an account in arrears, rung by rung. It only goes up, and stops at its last
 * rung.
 */
public record Ladder(String name, List<Rung> rungs) {
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /**
   * The rung after the one last done.
   *
   * @param lastRungDay day of the rung last done, on this ladder or the one the case stood on
   *     before; null at the start
   */
  public Optional<Rung> after(@Nullable Integer lastRungDay) {
    return rungs.stream()
        .filter(rung -> lastRungDay == null || rung.day() > lastRungDay)
        .findFirst();
  }

  long contacts() {
    return rungs.stream().filter(Rung::isContact).count();
  }

  int firstHelpDay() {
    return rungs.stream().filter(Rung::helps).mapToInt(Rung::day).min().orElse(Integer.MAX_VALUE);
  }
}
