package humane.local;

import humane.local.twilio.LiveCarrier;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code deploy/up}, once the script has found a JDK and built what was not built. */
public final class Main {
  private final Path projectRoot;
  private final PrintStream out;
  private final PrintStream err;
  private volatile boolean leaving;
  private volatile Suite running;

  private Main(Path projectRoot, PrintStream out, PrintStream err) {
    this.projectRoot = projectRoot;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] words) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Path projectRoot =
        Path.of(System.getProperty("humane.project-root", "")).toAbsolutePath().normalize();
    int exitCode = new Main(projectRoot, out, err).run(words, System.getenv());
    if (exitCode != 0) System.exit(exitCode);
  }

  int run(String[] words, Map<String, String> environment) throws InterruptedException {
    try {
      Options options = Options.parse(projectRoot, words);
      return switch (options.wish()) {
        case LINK -> say(Running.staffLink(options.data().toAbsolutePath().normalize()));
        case RUN -> keepRunning(options, Optional.empty());
        case RUN_WITH_TWILIO -> keepRunning(options, Optional.of(LiveCarrier.in(environment)));
      };
    } catch (CannotStart why) {
      // Whoever typed Ctrl-C during the start knows why it did not succeed.
      if (!leaving) err.println(why.getMessage());
      return 1;
    }
  }

  private int say(String text) {
    out.println(text);
    return 0;
  }

  private int keepRunning(Options options, Optional<LiveCarrier> live) throws InterruptedException {
    out.println("Starting on " + options.data() + " …");
    Runtime.getRuntime().addShutdownHook(new Thread(this::sayGoodbye, "say goodbye"));
    SuiteOptions asked =
        new SuiteOptions(
            projectRoot,
            options.data(),
            Ports.above(options.portBase()),
            options.empty(),
            live,
            Map.of());
    Suite suite = Suite.start(asked, Clock.systemUTC(), out::println);
    running = suite;
    out.println(Announcement.of(suite));
    suite.awaitEnd();
    return 0;
  }

  /** Runs beside the stopping itself. */
  private void sayGoodbye() {
    leaving = true;
    Suite stopped = running;
    if (stopped == null) return;
    out.println("\nStopping …");
    try {
      stopped.awaitEnd();
      out.println("Everything is stopped.");
    } catch (InterruptedException cutShort) {
      Thread.currentThread().interrupt();
    }
  }
}
