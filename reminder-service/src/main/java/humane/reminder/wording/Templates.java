package humane.reminder.wording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every approved text, found by identifier and language. */
public final class Templates {
  private record Key(String id, String language) {}

  private final Map<Key, Template> byKey = new LinkedHashMap<>();

  public Templates(Collection<Template> templates) {
    for (Template template : templates)
      if (byKey.put(new Key(template.id(), template.language()), template) != null)
        throw new IllegalArgumentException(
            "Two texts are called " + template.id() + " in " + template.language());
  }

  /**
   * The text in exactly the written language asked for; a dialect or another script of it is
   * another language.
   */
  public Optional<Template> find(String id, String language) {
    return WrittenLanguage.of(language).map(written -> byKey.get(new Key(id, written.tag())));
  }

  public List<Template> all() {
    return List.copyOf(byKey.values());
  }
}
