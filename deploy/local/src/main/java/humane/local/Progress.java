package humane.local;

/** Where the launcher says what it is doing, a short line at a time. */
@FunctionalInterface
public interface Progress {

  /** For those who start the suite from a test and read the answers instead. */
  Progress SILENT = line -> {};

  void say(String line);
}
