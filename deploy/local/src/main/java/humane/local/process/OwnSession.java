package humane.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a Ctrl-C typed at the launcher from reaching its children too: the launcher alone hears it,
 * and stops them in order. Where the system has no {@code setsid}, all hear it at once and end
 * together.
 */
final class OwnSession {
  static final File NOTHING = new File("/dev/null");
  private static final Optional<Path> SETSID = Programs.find("setsid");

  private OwnSession() {}

  static List<String> of(List<String> command) {
    if (SETSID.isEmpty()) return command;
    List<String> words = new ArrayList<>();
    words.add(SETSID.get().toString());
    words.addAll(command);
    return words;
  }
}
