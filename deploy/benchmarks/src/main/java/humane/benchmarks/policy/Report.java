package humane.benchmarks.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/** The table that is printed. */
record Report(Map<QuestionSet, Map<String, RunResult>> decisions, Map<String, RunResult> moments) {

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    decisions.forEach((set, results) -> addDecisions(lines, set, results));
    lines.add(row("the next moment, up to a year ahead", "µs", "", "", "", "B/decision"));
    for (FarMoment moment : FarMoment.values()) {
      RunResult result = moments.get(moment.name());
      lines.add(
          row(
              moment.toString(),
              String.format(Locale.ROOT, "%.1f", score(result)),
              "",
              "",
              "",
              whole(allocated(result))));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void addDecisions(
      List<String> lines, QuestionSet set, Map<String, RunResult> results) {
    lines.add("one decision, 20 past attempts, one core: " + set);
    lines.add(row("", "decisions/s", "ours is", "by CPU time/s", "ours is", "B/decision"));
    RunResult ours = Objects.requireNonNull(results.get("OURS"));
    for (Engine engine : Engine.values()) {
      RunResult result = Objects.requireNonNull(results.get(engine.name()));
      lines.add(
          row(
              engine.toString(),
              whole(score(result)),
              times(score(ours) / score(result)),
              whole(perCpuSecond(result)),
              times(perCpuSecond(ours) / perCpuSecond(result)),
              whole(allocated(result))));
    }
    lines.add("");
  }

  private static String row(
      String what,
      String measured,
      String ratio,
      String byCpu,
      String ratioByCpu,
      String allocated) {
    return String.format(
        Locale.ROOT,
        "%-40s %12s %9s %14s %9s %11s",
        what,
        measured,
        ratio,
        byCpu,
        ratioByCpu,
        allocated);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1fx", ratio);
  }

  /** Decisions in a second of the measuring thread's own computing. */
  private static double perCpuSecond(RunResult result) {
    return counted(result, "cpuDecisions") * 1e9 / counted(result, "cpuNanos");
  }

  private static double counted(RunResult result, String counter) {
    return result.getSecondaryResults().get(counter).getScore();
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
