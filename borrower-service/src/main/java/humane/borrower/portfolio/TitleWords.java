package humane.borrower.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of a list in {@code portfolio/}, section by section. */
record TitleWords(String file) {

  /**
   * @throws IllegalStateException when there is no such section, or it holds no word
   */
  List<String> under(String section) {
    List<String> words = new ArrayList<>();
    boolean within = false;
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) within = line.equals("[" + section + "]");
      else if (within && !line.isEmpty() && !line.startsWith("#"))
        words.addAll(List.of(line.split(" +")));
    }
    if (words.isEmpty())
      throw new IllegalStateException(file + " has no words under [" + section + "]");
    return List.copyOf(words);
  }

  private String text() {
    try (InputStream in = TitleWords.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException(file + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }
}
