package humane.local.bench.crash;

import humane.local.CannotStart;
import humane.local.Folders;
import humane.local.Ports;
import humane.local.Progress;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteOptions;
import humane.local.bench.crash.evidence.Finding;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code deploy/bench crash [--kills N] [--steps N] [--seed S]}. */
public final class CrashBench {
  private static final Duration AT_MOST = Duration.ofMinutes(40);
  private static final double SHARE_PERCENT_MIN = 95;
  private static final int SHOWN_MAX = 20;

  private CrashBench() {}

  /** Ends with 0 when all holds, 1 when something was found, 2 when it could not be measured. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(run(CrashOptions.parse(words), out) ? 0 : 1);
    } catch (Exception broken) {
      System.err.println("It could not be measured: " + broken.getMessage());
      if (!(broken instanceof CannotStart)) broken.printStackTrace();
      System.exit(2);
    }
  }

  private static boolean run(CrashOptions options, PrintStream out) throws Exception {
    Path root = Path.of(System.getProperty("humane.project-root")).toAbsolutePath().normalize();
    Path data =
        Files.createTempDirectory(
            Files.createDirectories(root.resolve("deploy/local/target")), "bench-crash-");
    out.printf(
        "Crashing: %d kills, %d due steps, seed %d …%n",
        options.kills(), options.people() * 2, options.seed());
    long begunNanos = System.nanoTime();
    List<Finding> findings =
        measured(
            options,
            root,
            data,
            what -> out.printf("%6.0f s %s%n", (System.nanoTime() - begunNanos) / 1e9, what));
    out.println();
    print(findings, out);
    out.printf("In %.0f seconds.%n", (System.nanoTime() - begunNanos) / 1e9);
    boolean holds = findings.stream().allMatch(Finding::holds);
    if (holds) Folders.deleteIfThere(data);
    else out.println("Logs and data are kept in " + data);
    return holds;
  }

  private static List<Finding> measured(
      CrashOptions options, Path root, Path data, Progress progress) throws Exception {
    int replicaPort = Ports.free().of(Service.REMINDER_SERVICE);
    SuiteOptions suiteOptions =
        new SuiteOptions(
            root,
            data,
            Ports.free(),
            true,
            Map.of(
                Service.HANDSET,
                Map.of("humane.reminder-service.replica-urls", "http://127.0.0.1:" + replicaPort)));
    try (Suite suite = Suite.start(suiteOptions, Clock.systemUTC(), progress)) {
      suite.startReplica(CrashRun.REPLICA, Service.REMINDER_SERVICE, replicaPort);
      return new CrashRun(suite, root, options, SHARE_PERCENT_MIN, progress).findings(AT_MOST);
    }
  }

  private static void print(List<Finding> findings, PrintStream out) {
    out.printf("%-48s %12s %18s%n", "crash", "found", "allowed");
    for (Finding finding : findings)
      out.printf(
          "%-48s %12s %18s%s%n",
          finding.what(), finding.found(), finding.allowed(), finding.holds() ? "" : "  BROKEN");
    for (Finding finding : findings) {
      if (finding.holds()) continue;
      out.printf("%n%s:%n", finding.what());
      finding.broken().stream().limit(SHOWN_MAX).forEach(one -> out.println("  " + one));
      if (finding.broken().size() > SHOWN_MAX)
        out.printf("  … and %d more%n", finding.broken().size() - SHOWN_MAX);
    }
  }
}
