package humane.benchmarks.policy;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole decision whose answer lies most of a year ahead, holidays on the way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class NextMomentBenchmark {
  @Param FarMoment moment;

  private ContactPolicy policy;
  private Packs packs;
  private Asked asked;

  @Setup
  public void prepare() {
    policy = Rulebook.policy();
    packs = Packs.shipped();
    asked = moment.asked();
    if (!moment.isAnsweredBy(decide()))
      throw new IllegalStateException(moment + " is answered with " + decide());
  }

  @Benchmark
  public ContactDecision decide() {
    return policy.decide(
        asked.proposal(),
        asked.situation(),
        packs.termsOn(asked.jurisdictions(), asked.at()),
        asked.at());
  }
}
