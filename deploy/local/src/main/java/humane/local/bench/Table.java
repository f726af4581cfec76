package humane.local.bench;

import java.util.List;

/** What was measured, beside its reference, a line each. */
record Table(String what, List<Line> lines, List<String> notes) {

  /**
   * @param who what did the work
   * @param count how many were done
   * @param seconds how long all of them took
   */
  record Line(String who, long count, double seconds) {}

  String print() {
    StringBuilder text =
        new StringBuilder(
            String.format("%-44s %10s %10s %12s%n", what, "count", "seconds", "per second"));
    for (Line line : lines)
      text.append(
          String.format(
              "%-44s %10d %10.2f %12.0f%n",
              line.who(), line.count(), line.seconds(), line.count() / line.seconds()));
    notes.forEach(note -> text.append(note).append(System.lineSeparator()));
    return text.toString();
  }
}
