package humane.borrower.segment.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences by which a segment is explained, in each language that has them all. */
@Singleton
public class ReasonWords {
  public static final String CHINESE = "zh-CN";
  public static final String ENGLISH = "en";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Sentences chinese = read(CHINESE);
  private final Sentences english = read(ENGLISH);

  /** All sentences of one language, by their stable codes. */
  public record Sentences(Map<String, String> byCode) {
    public Sentences {
      byCode = Map.copyOf(byCode);
    }

    public String of(String code) {
      String sentence = byCode.get(code);
      if (sentence == null) throw new IllegalStateException("There is no sentence for " + code);
      return sentence;
    }
  }

  /**
   * @param language one that {@link #nearest} names
   */
  public Sentences in(String language) {
    return language.equals(CHINESE) ? chinese : english;
  }

  /** The language of ours that comes nearest. */
  public static String nearest(@Nullable String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }

  private static Sentences read(String language) {
    try (InputStream in =
        ReasonWords.class.getResourceAsStream("/words/segment." + language + ".yaml")) {
      return new Sentences(YAML.readValue(in, new TypeReference<Map<String, String>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException("The reasons cannot be read in " + language, broken);
    }
  }
}
