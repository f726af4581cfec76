package humane.reminder.wording.store;

import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What pages and prompts say, by language, page and key. */
@ApplicationScoped
public class PageWords {
  private final Map<WrittenLanguage, Map<String, Map<String, String>>> words =
      new EnumMap<>(WrittenLanguage.class);

  PageWords() {
    for (WrittenLanguage language : WrittenLanguage.values())
      words.put(language, WordingFiles.pageWords(language));
  }

  /** The words of one page; a page without words is a broken build. */
  public Map<String, String> of(WrittenLanguage language, String page) {
    return Objects.requireNonNull(Objects.requireNonNull(words.get(language)).get(page), page);
  }
}
