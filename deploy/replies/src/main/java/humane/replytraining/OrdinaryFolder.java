package humane.replytraining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where other people's ordinary messages lie: the folder that was named, or the one beside us. */
final class OrdinaryFolder {
  private OrdinaryFolder() {}

  /** The first word that is a folder; else {@code ../shared/data}, which need not be there. */
  static Path of(Path root, List<String> words) {
    return words.stream()
        .filter(word -> !word.startsWith("--") && !word.endsWith(".txt"))
        .map(Path::of)
        .peek(OrdinaryFolder::requireFolder)
        .findFirst()
        .orElse(root.resolve("../shared/data").normalize());
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) throw new Refusal(folder + " is no folder of messages.");
  }
}
