package humane.reminder.voice.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.reminder.voice.AccountWords;
import humane.reminder.voice.OpenWords;
import humane.reminder.voice.Script;
import humane.reminder.wording.Lint;
import humane.reminder.wording.Template;
import humane.reminder.wording.WrittenLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The spoken words as they lie in {@code resources/voice}. */
public final class PromptFiles {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** One language: approved as a whole, by whom and when. */
  private record PromptFile(
      String language,
      int version,
      Template.Approval approval,
      Map<OpenWords, String> open,
      Map<AccountWords, String> account) {}

  private PromptFiles() {}

  public static Map<WrittenLanguage, Script> scripts() {
    Map<WrittenLanguage, Script> scripts = new EnumMap<>(WrittenLanguage.class);
    for (WrittenLanguage language : WrittenLanguage.values()) {
      PromptFile file = read(language);
      scripts.put(language, new Script(language, file.open(), file.account()));
    }
    return scripts;
  }

  /** In words; empty when all may be said. What anybody hears is judged like a text message. */
  public static List<String> faults(Lint lint) {
    List<String> faults = new ArrayList<>();
    for (WrittenLanguage language : WrittenLanguage.values()) {
      PromptFile file = read(language);
      file.open()
          .forEach(
              (key, words) ->
                  lint.inText(words).forEach(found -> faults.add(key + " says " + found)));
      file.account()
          .forEach(
              (key, words) ->
                  lint.onPage(words).forEach(found -> faults.add(key + " says " + found)));
    }
    return faults;
  }

  private static PromptFile read(WrittenLanguage language) {
    String name = "/voice/prompts." + language.tag() + ".yaml";
    try (InputStream in = PromptFiles.class.getResourceAsStream(name)) {
      PromptFile file = YAML.readValue(Objects.requireNonNull(in, name), new TypeReference<>() {});
      if (file.approval() == null || file.version() < 1)
        throw new IllegalArgumentException(name + " does not say who approved it, or its version");
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException("The words of " + name + " cannot be read", broken);
    }
  }
}
