package humane.risktraining;

import humane.risk.file.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a program was told: names beginning with -- and the one file.
 *
 * @param root the checkout's root
 */
record Options(Path root, @Nullable Path file, Map<String, String> named, Set<String> switches) {
  private static final String MODEL = "--model";

  static Options of(Path root, Set<String> withValue, Set<String> without, String... words) {
    List<String> files = new ArrayList<>();
    Map<String, String> named = new TreeMap<>();
    Set<String> switches = new TreeSet<>();
    for (int at = 0; at < words.length; at++) {
      String word = words[at];
      if (without.contains(word)) switches.add(word);
      else if (withValue.contains(word)) {
        if (at + 1 == words.length) throw new Refusal(word + " needs a value after it.");
        named.put(word, words[++at]);
      } else if (word.startsWith("--")) throw new Refusal(word + " is not known; see --help.");
      else files.add(word);
    }
    if (files.size() > 1) throw new Refusal("One file is needed, not " + files + "; see --help.");
    return new Options(root, files.isEmpty() ? null : path(files.getFirst()), named, switches);
  }

  Path needFile() {
    if (file == null) throw new Refusal("A file is needed; see --help.");
    return file;
  }

  /** The folder that holds the model. */
  Path model() {
    return Optional.ofNullable(named.get(MODEL))
        .map(Options::path)
        .orElse(root.resolve("deploy/models/risk"));
  }

  long seed() {
    String seed = named.getOrDefault("--seed", "1");
    try {
      long number = Long.parseLong(seed);
      if (number >= 0 && number <= Integer.MAX_VALUE) return number;
    } catch (NumberFormatException none) {
      // Said below, as for a number that is too large.
    }
    throw new Refusal("--seed must be a whole number from 0 to 2147483647, not " + seed + ".");
  }

  Path modelFile() {
    return model().resolve(ModelFile.NAME);
  }

  private static Path path(String text) {
    return Path.of(text);
  }
}
