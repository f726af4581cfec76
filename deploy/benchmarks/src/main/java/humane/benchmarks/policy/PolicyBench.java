package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code deploy/bench policy}: first that all give the same verdicts, then how fast. Words are
 * JMH's own: {@code -f 1 -wi 1 -i 1} for a short look.
 */
public final class PolicyBench {
  private PolicyBench() {}

  public static void main(String[] words) throws RunnerException, CommandLineOptionException {
    CommandLineOptions length = new CommandLineOptions(words);
    for (QuestionSet set : QuestionSet.values()) {
      Map<Verdict, Integer> verdicts =
          SameVerdicts.check(
              Questions.generated(set, DecisionBenchmark.QUESTIONS, SameVerdicts.SEED));
      System.out.println(
          "Same verdicts of ours, Drools and CEL on "
              + DecisionBenchmark.QUESTIONS
              + " questions under "
              + set
              + ": "
              + verdicts);
    }
    Map<QuestionSet, Map<String, RunResult>> decisions = new EnumMap<>(QuestionSet.class);
    for (QuestionSet set : QuestionSet.values())
      decisions.put(
          set, run(length, DecisionBenchmark.class, "engine", Map.of("questionSet", set.name())));
    System.out.println(
        new Report(decisions, run(length, NextMomentBenchmark.class, "moment", Map.of())));
  }

  private static Map<String, RunResult> run(
      CommandLineOptions length, Class<?> benchmark, String key, Map<String, String> fixed)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(length)
            .include(benchmark.getName())
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT);
    fixed.forEach((name, value) -> options.param(name, value));
    Map<String, RunResult> byParameter = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run())
      byParameter.put(result.getParams().getParam(key), result);
    return byParameter;
  }
}
