package humane.reminder.wording.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.Lint;
import humane.reminder.wording.NeverWord;
import humane.reminder.wording.Template;
import humane.reminder.wording.Templates;
import humane.reminder.wording.WrittenLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words as they lie in {@code resources/wording}. */
public final class WordingFiles {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private record TextFile(String language, Template.Approval approval, List<Text> texts) {}

  private record Text(String id, int version, Purpose purpose, boolean asksForReply, String text) {}

  private WordingFiles() {}

  public static Templates templates() {
    List<Template> templates = new ArrayList<>();
    for (WrittenLanguage language : WrittenLanguage.values()) {
      TextFile file = read("texts." + language.tag() + ".yaml", new TypeReference<>() {});
      for (Text text : file.texts())
        templates.add(
            new Template(
                text.id(),
                file.language(),
                text.version(),
                text.purpose(),
                text.asksForReply(),
                file.approval(),
                text.text()));
    }
    return new Templates(templates);
  }

  public static Lint lint() {
    Map<NeverWord.Rule, Map<String, List<String>>> file =
        read("never.yaml", new TypeReference<>() {});
    List<NeverWord> words = new ArrayList<>();
    file.forEach(
        (rule, byLanguage) ->
            byLanguage.forEach(
                (language, list) ->
                    list.forEach(word -> words.add(new NeverWord(rule, language, word)))));
    return new Lint(words);
  }

  public static Helplines helplines() {
    List<HelplineFile> lines = read("helplines.yaml", new TypeReference<>() {});
    return new Helplines(lines.stream().map(HelplineFile::line).toList());
  }

  /** What the pages say, the staff's too: page, then key, then words. */
  public static Map<String, Map<String, String>> pageWords(WrittenLanguage language) {
    Map<String, Map<String, String>> words = new HashMap<>();
    for (String file : List.of("pages.", "rules.")) {
      Map<String, Map<String, String>> pages =
          read(file + language.tag() + ".yaml", new TypeReference<>() {});
      words.putAll(approved(pages, file + language.tag() + ".yaml"));
    }
    return words;
  }

  /**
   * The pages of a file without its word of approval; nothing is shown that nobody has approved.
   *
   * @throws IllegalArgumentException when the file does not say which version it is, who approved
   *     it and on which day
   */
  static Map<String, Map<String, String>> approved(
      Map<String, Map<String, String>> pages, String file) {
    Map<String, Map<String, String>> words = new HashMap<>(pages);
    Map<String, String> approval = words.remove("approved");
    if (approval == null || !approval.keySet().equals(Set.of("version", "by", "on")))
      throw new IllegalArgumentException(
          file + " does not say under 'approved' which version it is, by whom and on which day");
    try {
      new Template.Approval(
          approval.getOrDefault("by", ""), LocalDate.parse(approval.getOrDefault("on", "")));
      if (Integer.parseInt(approval.getOrDefault("version", "")) < 1)
        throw new IllegalArgumentException("version: the first is 1");
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      throw new IllegalArgumentException(file + ", approved: " + wrong.getMessage(), wrong);
    }
    return words;
  }

  private static <T> T read(String file, TypeReference<T> form) {
    try (InputStream in = WordingFiles.class.getResourceAsStream("/wording/" + file)) {
      return YAML.readValue(Objects.requireNonNull(in, file), form);
    } catch (IOException e) {
      throw new UncheckedIOException("The words of " + file + " cannot be read", e);
    }
  }
}
