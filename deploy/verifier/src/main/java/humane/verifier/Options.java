package humane.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code deploy/verify-ledger} was told.
 *
 * @param heads file names, or the JSON itself
 */
record Options(Path file, List<Path> keys, List<String> heads) {

  static Options of(String... words) throws CannotCheck {
    Path file = null;
    List<Path> keys = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--key" -> keys.add(Path.of(valueAfter(words, i++)));
        case "--head" -> heads.add(valueAfter(words, i++));
        default -> {
          if (words[i].startsWith("--") || file != null)
            throw new CannotCheck("verify-ledger does not know " + words[i] + "; see --help.");
          file = Path.of(words[i]);
        }
      }
    }
    if (file == null) throw new CannotCheck("verify-ledger needs a file; see --help.");
    return new Options(file, keys, heads);
  }

  private static String valueAfter(String[] words, int at) throws CannotCheck {
    if (at + 1 == words.length) throw new CannotCheck(words[at] + " needs a value; see --help.");
    return words[at + 1];
  }
}
