package humane.borrower.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of {@code portfolio/other-person.txt}, section by section. */
final class NamesOfOthers {
  private static final String FILE = "/portfolio/other-person.txt";

  private NamesOfOthers() {}

  /**
   * @throws IllegalStateException when there is no such section, or it holds no word
   */
  static List<String> under(String section) {
    List<String> words = new ArrayList<>();
    boolean within = false;
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) within = line.equals("[" + section + "]");
      else if (within && !line.isEmpty() && !line.startsWith("#"))
        words.addAll(List.of(line.split(" +")));
    }
    if (words.isEmpty())
      throw new IllegalStateException(FILE + " has no words under [" + section + "]");
    return List.copyOf(words);
  }

  private static String text() {
    try (InputStream in = NamesOfOthers.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}
