package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code deploy/bench policy}: first that all give the same verdicts, then how fast. */
public final class PolicyBench {
  private PolicyBench() {}

  public static void main(String[] words) throws RunnerException {
    Map<Verdict, Integer> verdicts =
        SameVerdicts.check(Questions.generated(DecisionBenchmark.QUESTIONS, SameVerdicts.SEED));
    System.out.println(
        "Same verdicts of ours, Drools and CEL on "
            + DecisionBenchmark.QUESTIONS
            + " questions: "
            + verdicts);
    System.out.println(new Report(run(DecisionBenchmark.class), run(NextMomentBenchmark.class)));
  }

  private static Map<String, RunResult> run(Class<?> benchmark) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(benchmark.getName())
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, RunResult> byParameter = new TreeMap<>();
    for (RunResult result : results) {
      String key = result.getParams().getParamsKeys().iterator().next();
      byParameter.put(result.getParams().getParam(key), result);
    }
    return byParameter;
  }
}
