package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Decisions per second on one core: all the questions, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class DecisionBenchmark {
  static final int QUESTIONS = 2_000;

  @Param({"OURS", "DROOLS", "CEL"})
  Engine engine;

  @Param QuestionSet questionSet;

  private Gate gate;
  private Object[] questions;

  @Setup
  public void prepare() {
    gate = engine.gate();
    List<Asked> asked = Questions.generated(questionSet, QUESTIONS, SameVerdicts.SEED);
    questions = asked.stream().map(gate::prepared).toArray();
  }

  @Benchmark
  @OperationsPerInvocation(QUESTIONS)
  public void decide(Blackhole answers, CpuTime cpu) {
    long begun = CpuTime.now();
    for (Object question : questions) {
      Verdict verdict = gate.decide(question);
      answers.consume(verdict);
    }
    cpu.add(CpuTime.now() - begun, QUESTIONS);
  }
}
