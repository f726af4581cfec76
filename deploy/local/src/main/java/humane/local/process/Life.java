package humane.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process still does anything. One that has ended but that nobody has buried (its parent
 * was killed, and the first process of a container often does not care) is still listed, and counts
 * as ended here.
 */
final class Life {
  private Life() {}

  static boolean hasEnded(ProcessHandle process) {
    return !process.isAlive() || isUnburied(process.pid());
  }

  private static boolean isUnburied(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.isReadable(stat)) return false;
    try {
      String line = Files.readString(stat);
      // The name in brackets may hold anything; the state is the first word after it.
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (IOException goneMeanwhile) {
      return true;
    }
  }
}
