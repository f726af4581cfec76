package humane.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process is ours, written down: its number and the instant it started. The system gives
 * numbers out again, so a number alone would one day point at a stranger.
 */
public record ProcessMark(long pid, Instant startedAt) {
  /** How far the start the system reports may wander when it corrects its own clock. */
  private static final Duration CLOCK_CORRECTION_MAX = Duration.ofSeconds(2);

  public static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Reads a mark; one that is missing or half written points at nobody. */
  public static Optional<ProcessMark> read(Path file) throws IOException {
    String[] words;
    try {
      words = Files.readString(file).trim().split(" ");
    } catch (NoSuchFileException nobodyWasStarted) {
      return Optional.empty();
    }
    if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9]{1,18}"))
      return Optional.empty();
    return Optional.of(
        new ProcessMark(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
  }

  public void write(Path file) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(half, pid + " " + startedAt.toEpochMilli() + "\n");
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The very process that was marked, if it still runs. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(process -> !Life.hasEnded(process))
        .filter(this::startedWhenWritten);
  }

  private boolean startedWhenWritten(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(
            started ->
                Duration.between(startedAt, started).abs().compareTo(CLOCK_CORRECTION_MAX) <= 0)
        .orElse(false);
  }
}
