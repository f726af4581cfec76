package humane.budget.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A statement is filled in a few lines at a time; what a step does not show it leaves as it is. */
public final class StatementLines {
  private StatementLines() {}

  /** The lines with all those of some categories replaced by others. */
  public static <L, C> List<L> replaced(
      List<L> lines, Function<L, C> categoryOf, Set<C> categories, List<L> by) {
    return Stream.concat(
            lines.stream().filter(line -> !categories.contains(categoryOf.apply(line))),
            by.stream())
        .toList();
  }
}
