package humane.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a data folder is for. Decided at its first start and never again: a real portfolio is not
 * mixed with made-up people, and what a sandbox carried, by a clock that people moved, is not taken
 * for contacts with anybody.
 */
enum Contents {
  NOT_DECIDED,
  DEMO_WANTED,
  DEMO,
  /** A portfolio of one's own at the sandbox carrier. */
  OWN,
  /** A portfolio that the real carrier reaches. */
  LIVE;

  private static final String FILE = "contents";

  static Contents of(Path dataFolder) throws IOException {
    try {
      return valueOf(Files.readString(dataFolder.resolve(FILE)).trim());
    } catch (NoSuchFileException firstStart) {
      return NOT_DECIDED;
    }
  }

  static Contents wanted(SuiteOptions options) {
    if (options.live().isPresent()) return LIVE;
    return options.empty() ? OWN : DEMO_WANTED;
  }

  void write(Path dataFolder) throws IOException {
    Files.writeString(dataFolder.resolve(FILE), name() + "\n");
  }

  /** Refuses a start with the other carrier than the folder has known. */
  void mustSuit(SuiteOptions options) {
    if (this == NOT_DECIDED || options.live().isPresent() == (this == LIVE)) return;
    if (this == LIVE)
      throw new CannotStart(
          "The data folder "
              + options.data()
              + " belongs to the real carrier; start it with --twilio, or choose another with --data.");
    throw new CannotStart(
        "The data folder "
            + options.data()
            + (this == OWN
                ? " was used with the sandbox carrier, whose messages reached nobody"
                : " holds the made-up people of the demo, whom a real carrier must never be asked to reach")
            + "; choose another with --data.");
  }
}
