package humane.benchmarks.policy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the measuring thread itself computed, in nanoseconds, and for how many decisions: the time
 * it waited for a core that others held is not in it, nor is the collector's.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public long cpuNanos;
  public long cpuDecisions;

  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  void add(long nanos, int decisions) {
    cpuNanos += nanos;
    cpuDecisions += decisions;
  }
}
