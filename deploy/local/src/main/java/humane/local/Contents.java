package humane.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Whether a data folder holds the generated demo. Decided at its first start and never again: a
 * real portfolio is not mixed with made-up people.
 */
enum Contents {
  NOT_DECIDED,
  DEMO_WANTED,
  DEMO,
  OWN;

  private static final String FILE = "contents";

  static Contents of(Path dataFolder) throws IOException {
    try {
      return valueOf(Files.readString(dataFolder.resolve(FILE)).trim());
    } catch (NoSuchFileException firstStart) {
      return NOT_DECIDED;
    }
  }

  void write(Path dataFolder) throws IOException {
    Files.writeString(dataFolder.resolve(FILE), name() + "\n");
  }

  boolean hasDemo() {
    return this == DEMO || this == DEMO_WANTED;
  }
}
