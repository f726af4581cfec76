package humane.local.bench;

import java.util.List;

/** What was measured, beside its reference, a line each. */
record Table(String what, List<Line> lines, List<String> notes) {

  /**
   * @param who what did the work
   * @param count how many were done
   * @param seconds how long all of them took
   */
  record Line(String who, long count, double seconds) {

    /** A rate is shown only where many of a kind were done. */
    private String rate() {
      return count > 1 ? String.format("%.0f", count / seconds) : "";
    }
  }

  String print() {
    StringBuilder text =
        new StringBuilder(
            String.format("%-44s %10s %10s %12s%n", what, "count", "seconds", "per second"));
    for (Line line : lines)
      text.append(
          String.format(
              "%-44s %10d %10.2f %12s%n", line.who(), line.count(), line.seconds(), line.rate()));
    notes.forEach(note -> text.append(note).append(System.lineSeparator()));
    return text.toString();
  }
}
