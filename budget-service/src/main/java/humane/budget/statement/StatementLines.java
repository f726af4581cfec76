package humane.budget.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A statement is filled in a few lines at a time; what a step does not show it leaves as it is. */
public final class StatementLines {
  private StatementLines() {}

  /**
   * The line of its kind that stands at this place, counted from 0 among those of the same
   * category.
   */
  public static <L, C> Optional<L> at(
      List<L> lines, Function<L, C> categoryOf, C category, int place) {
    return lines.stream()
        .filter(line -> categoryOf.apply(line) == category)
        .skip(place)
        .findFirst();
  }

  /** The lines with those of some categories, up to so many each, replaced by others. */
  public static <L, C> List<L> replaced(
      List<L> lines, Function<L, C> categoryOf, List<C> shown, List<L> by) {
    List<C> toDrop = new ArrayList<>(shown);
    List<L> result = new ArrayList<>();
    for (L line : lines) {
      if (!toDrop.remove(categoryOf.apply(line))) {
        result.add(line);
      }
    }
    result.addAll(by);
    return List.copyOf(result);
  }
}
