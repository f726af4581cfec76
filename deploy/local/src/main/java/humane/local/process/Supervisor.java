package humane.local.process;

import humane.local.CannotStart;
import humane.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts, starts those again that die, and stops them; nothing it did not start is ever
 * touched.
 */
public final class Supervisor {
  private final Path marks;
  private final Clock systemClock;
  private final Progress progress;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private boolean stopping;

  private record Running(Part part, Process process, RestartLimit limit) {}

  /**
   * @param marks the folder where the marks of running parts are kept
   */
  public Supervisor(Path marks, Clock systemClock, Progress progress) {
    this.marks = marks;
    this.systemClock = systemClock;
    this.progress = progress;
  }

  /**
   * Stops what an earlier launcher on the same data left behind when it was killed; says whether
   * there was anything.
   */
  public boolean stopLeftover(String name, Part.Ending ending) throws IOException {
    Optional<ProcessHandle> left = ProcessMark.read(markOf(name)).flatMap(ProcessMark::find);
    left.ifPresent(process -> Stop.gently(process, ending));
    Files.deleteIfExists(markOf(name));
    return left.isPresent();
  }

  /** Starts a part that does not run yet. */
  public synchronized void start(Part part) {
    launch(part, new RestartLimit());
  }

  private synchronized void launch(Part part, RestartLimit limit) {
    if (stopping) return;
    try {
      Files.createDirectories(part.log().toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(OwnSession.of(part.command()))
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(OwnSession.NOTHING))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
      builder.environment().putAll(part.environment());
      Process process = builder.start();
      ProcessMark.of(process.toHandle()).write(markOf(part.name()));
      running.put(part.name(), new Running(part, process, limit));
      var unused = process.onExit().thenAcceptAsync(ended -> died(part.name(), ended));
    } catch (IOException broken) {
      throw new CannotStart(
          part.name() + " could not be started: " + broken.getMessage() + ".", broken);
    }
  }

  private synchronized void died(String name, Process ended) {
    Running known = running.get(name);
    if (stopping || known == null || known.process() != ended) return;
    Optional<Duration> pause = known.limit().afterDeathAt(systemClock.instant());
    String what = name + " ended by itself (exit code " + ended.exitValue() + ")";
    if (pause.isEmpty()) {
      progress.say(
          what
              + " for the "
              + (RestartLimit.RESTARTS_MAX + 1)
              + "th time within ten minutes; it stays down. Its log: "
              + known.part().log());
      running.remove(name);
      return;
    }
    progress.say(
        what
            + "; starting it again ("
            + known.limit().deathsOfLate()
            + " of "
            + RestartLimit.RESTARTS_MAX
            + "). Its log: "
            + known.part().log());
    CompletableFuture.delayedExecutor(pause.get().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> startAgain(name, ended));
  }

  private synchronized void startAgain(String name, Process after) {
    Running known = running.get(name);
    if (known != null && known.process() == after) launch(known.part(), known.limit());
  }

  /** Whether a part runs or is about to be started again. */
  public synchronized boolean keeps(String name) {
    return running.containsKey(name);
  }

  public synchronized Optional<ProcessHandle> processOf(String name) {
    return Optional.ofNullable(running.get(name))
        .map(known -> known.process().toHandle())
        .filter(ProcessHandle::isAlive);
  }

  /** Takes a part down, asked first, and leaves it down. */
  public void stop(String name) {
    Running known = forget(name);
    if (known == null) return;
    Stop.gently(known.process().toHandle(), known.part().ending());
    removeMark(name);
  }

  /** Takes a part down as a power cut would, and leaves it down. */
  public void kill(String name) {
    Running known = forget(name);
    if (known == null) throw new IllegalStateException(name + " does not run");
    Stop.atOnce(known.process().toHandle());
    removeMark(name);
  }

  private synchronized Running forget(String name) {
    return running.remove(name);
  }

  /** From now on nothing is started again. */
  public synchronized void startNothingMore() {
    stopping = true;
  }

  private Path markOf(String name) {
    return marks.resolve(name + ".pid");
  }

  private void removeMark(String name) {
    try {
      Files.deleteIfExists(markOf(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
