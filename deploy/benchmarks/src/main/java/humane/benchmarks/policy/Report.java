package humane.benchmarks.policy;

import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** The table that is printed. */
record Report(Map<String, RunResult> decisions, Map<String, RunResult> moments) {

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%-44s %14s %10s %10s",
        "one decision, 20 past attempts, one core",
        "decisions/s",
        "ours is",
        "B/decision");
    double ours = score(decisions.get("OURS"));
    for (Engine engine : Engine.values()) {
      RunResult result = decisions.get(engine.name());
      line(
          text,
          "%-44s %,14.0f %9.1fx %,10.0f",
          engine,
          score(result),
          ours / score(result),
          allocated(result));
    }
    line(text, "");
    line(
        text,
        "%-44s %14s %10s %10s",
        "the next moment, up to a year ahead",
        "µs",
        "",
        "B/decision");
    for (FarMoment moment : FarMoment.values()) {
      RunResult result = moments.get(moment.name());
      line(text, "%-44s %14.1f %10s %,10.0f", moment, score(result), "", allocated(result));
    }
    return text.toString();
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append(System.lineSeparator());
  }
}
