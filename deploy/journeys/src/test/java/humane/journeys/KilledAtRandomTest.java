package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.Service;
import humane.local.bench.crash.CrashOptions;
import humane.local.bench.crash.CrashRun;
import humane.local.bench.crash.evidence.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The short form of {@code deploy/bench crash}. */
class KilledAtRandomTest extends Journey {
  private static final CrashOptions FEW = new CrashOptions(8, 400, 7, 64);

  /** A kill may leave all that was in flight unsent, which weighs more where little is sent. */
  private static final double SHARE_PERCENT_MIN = 80;

  private static final Duration AT_MOST = Duration.ofMinutes(8);

  @AfterEach
  void oneWorkerAndACarrierThatBehaves() {
    suite.stop(CrashRun.REPLICA);
    carrier.faults(Map.of());
  }

  @Test
  void killedAtRandomNobodyTwiceNobodyLostNoCapBroken() throws Exception {
    suite.startReplica(CrashRun.REPLICA, Service.REMINDER_SERVICE, TheSuite.replicaPort());
    Path root = Path.of(System.getProperty("humane.project-root")).toRealPath();

    List<Finding> findings =
        new CrashRun(suite, root, FEW, SHARE_PERCENT_MIN, System.out::println).findings(AT_MOST);

    assertThat(findings).allMatch(Finding::holds);
  }
}
