package humane.borrower.signin.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of the pages, in each language that has them all. */
@Singleton
public class Words {
  public static final String CHINESE = "zh-CN";
  public static final String ENGLISH = "en";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, Map<String, String>> words =
      Map.of(CHINESE, read(CHINESE), ENGLISH, read(ENGLISH));

  /**
   * @param language one of ours
   */
  public Map<String, String> in(String language) {
    return Objects.requireNonNull(words.get(language), language);
  }

  /** The language of ours that comes nearest. */
  public static String nearest(@Nullable String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }

  static String nearest(List<Locale> accepted) {
    return accepted.isEmpty() ? ENGLISH : nearest(accepted.getFirst().toLanguageTag());
  }

  public static String other(String language) {
    return language.equals(CHINESE) ? ENGLISH : CHINESE;
  }

  private static Map<String, String> read(String language) {
    try (InputStream in = Words.class.getResourceAsStream("/words/me." + language + ".yaml")) {
      return Map.copyOf(YAML.readValue(in, new TypeReference<Map<String, String>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The words of the pages cannot be read in " + language, broken);
    }
  }
}
