package humane.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the suite, as it is started each time.
 *
 * @param name what people call it, and the name of its log and its mark
 * @param command the words of its command line; secrets never stand here, since every user of the
 *     machine may read it
 * @param environment added to the launcher's own
 * @param log where its words go
 * @param ending how it is asked to end
 */
public record Part(
    String name, List<String> command, Map<String, String> environment, Path log, Ending ending) {

  public Part {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** How a process is asked to end before it is made to. */
  @FunctionalInterface
  public interface Ending {
    /** The signal every well-behaved program knows. */
    Ending TERMINATE = ProcessHandle::destroy;

    void ask(ProcessHandle process);
  }
}
