package humane.benchmarks.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** The table that is printed. */
record Report(Map<String, RunResult> decisions, Map<String, RunResult> moments) {

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        row("one decision, 20 past attempts, one core", "decisions/s", "ours is", "B/decision"));
    double ours = score(decisions.get("OURS"));
    for (Engine engine : Engine.values()) {
      RunResult result = decisions.get(engine.name());
      lines.add(
          row(
              engine.toString(),
              whole(score(result)),
              String.format(Locale.ROOT, "%.1fx", ours / score(result)),
              whole(allocated(result))));
    }
    lines.add("");
    lines.add(row("the next moment, up to a year ahead", "µs", "", "B/decision"));
    for (FarMoment moment : FarMoment.values()) {
      RunResult result = moments.get(moment.name());
      lines.add(
          row(
              moment.toString(),
              String.format(Locale.ROOT, "%.1f", score(result)),
              "",
              whole(allocated(result))));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String row(String what, String measured, String ratio, String allocated) {
    return String.format(Locale.ROOT, "%-44s %14s %10s %10s", what, measured, ratio, allocated);
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
  }
}
