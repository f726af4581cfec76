package humane.local.bench;

import humane.local.CannotStart;
import humane.local.Folders;
import humane.local.Ports;
import humane.local.Progress;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** {@code deploy/bench [name]}: runs one benchmark, or all. */
public final class Bench {

  /** A measurement in a data folder that is new. */
  @FunctionalInterface
  interface Benchmark {
    Table measure(Stage stage) throws Exception;
  }

  /**
   * Where a benchmark takes place.
   *
   * @param rows how many rows of a file were asked for, where a benchmark works on one
   */
  record Stage(Path projectRoot, Path data, Clock systemClock, OptionalInt rows) {

    /** Starts a suite on free ports, without the demo unless wanted. */
    Suite start(boolean empty) throws IOException {
      return start(data, empty, Map.of());
    }

    /** The same in a data folder of its own, with settings that services are given on top. */
    Suite start(Path folder, boolean empty, Map<Service, Map<String, String>> settings)
        throws IOException {
      return Suite.start(
          new SuiteOptions(projectRoot, folder, Ports.free(), empty, settings),
          systemClock,
          Progress.SILENT);
    }
  }

  private static final int ROWS_MAX = 1_000_000;
  private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

  static {
    ALL.put("start", new StartBenchmark());
    ALL.put("import", new ImportBenchmark());
    ALL.put("outreach", new OutreachBenchmark(false));
    ALL.put("outreach-short", new OutreachBenchmark(true));
    ALL.put("cards", new CardsBenchmark());
    ALL.put("ledger", new LedgerBenchmark());
    ALL.put("plans", new PlansBenchmark());
    ALL.put("voice", new VoiceBenchmark());
  }

  /** The short form of one is asked for by its name alone. */
  private static final List<String> LONG_FORMS =
      ALL.keySet().stream().filter(name -> !name.endsWith("-short")).toList();

  private Bench() {}

  public static void main(String[] names) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      List<String> wanted = new ArrayList<>(List.of(names));
      OptionalInt rows = rowsOf(wanted);
      for (String name : wanted.isEmpty() ? LONG_FORMS : wanted) run(name, rows, out);
    } catch (CannotStart why) {
      System.err.println(why.getMessage());
      System.exit(1);
    }
  }

  /** Takes {@code --rows N} out of what was asked for. */
  private static OptionalInt rowsOf(List<String> wanted) {
    int at = wanted.indexOf("--rows");
    if (at < 0) return OptionalInt.empty();
    String number = at + 1 < wanted.size() ? wanted.get(at + 1) : "";
    if (!number.matches("[1-9]\\d{0,6}") || Integer.parseInt(number) > ROWS_MAX)
      throw new CannotStart(
          "--rows needs a number from 1 to " + ROWS_MAX + ", not \"" + number + "\".");
    wanted.subList(at, at + 2).clear();
    return OptionalInt.of(Integer.parseInt(number));
  }

  private static void run(String name, OptionalInt rows, PrintStream out) throws Exception {
    Benchmark benchmark = ALL.get(name);
    if (benchmark == null)
      throw new CannotStart(
          "deploy/bench does not know "
              + name
              + "; it knows "
              + String.join(", ", ALL.keySet())
              + ", policy, and risk with a history after it, alone.");
    Path root = Path.of(System.getProperty("humane.project-root")).toAbsolutePath().normalize();
    Path data =
        Files.createTempDirectory(
            Files.createDirectories(root.resolve("deploy/local/target")), "bench-" + name + "-");
    out.println("Measuring " + name + " …");
    out.println();
    try {
      out.println(benchmark.measure(new Stage(root, data, Clock.systemUTC(), rows)).print());
    } finally {
      Folders.deleteIfThere(data);
    }
  }
}
