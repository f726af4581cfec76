package humane.replytraining.phrases;

import de.siegmar.fastcsv.reader.CsvReader;
import humane.replytraining.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Messages of other people that mean nothing of ours: questions to banks and assistants, everyday
 * texts, advertising. They stay in the folder they lie in; what is learned from and what is judged
 * by never meet, since the words of a message decide on which side it stands.
 */
public final class OrdinaryMessages {
  /** Sets, each with its files: CSV with a column {@code text}. All are English. */
  private static final Map<String, List<String>> SETS = new LinkedHashMap<>();

  static {
    SETS.put("banking77", List.of("train.csv"));
    SETS.put("clinc150", List.of("train.csv", "validation.csv", "oos_train_val.csv"));
    SETS.put("sms-spam-collection", List.of("messages.csv"));
  }

  /** Far from the lines of our own files. */
  private static final int FIRST_LINE = 1_000_000;

  private static final int LINES = 1_000_000;

  /** Which half of the messages. */
  public enum Part {
    LEARNED_FROM,
    JUDGED_BY
  }

  private OrdinaryMessages() {}

  /** Those that lie in the folder, by the name of their set; none where the folder has none. */
  public static Map<String, List<Phrase>> in(Path folder, Part part) {
    Map<String, List<Phrase>> found = new LinkedHashMap<>();
    SETS.forEach(
        (set, files) -> {
          List<Phrase> phrases =
              files.stream()
                  .map(file -> folder.resolve(set).resolve(file))
                  .filter(Files::exists)
                  .flatMap(file -> read(file).stream())
                  .filter(phrase -> part(phrase.text()) == part)
                  .toList();
          if (!phrases.isEmpty()) found.put(set, phrases);
        });
    return found;
  }

  private static List<Phrase> read(Path file) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(
              row -> phrase(row.getField("text"), "spam".equals(row.findField("label").orElse(""))))
          .toList();
    } catch (IOException e) {
      throw new Refusal("The messages of " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static Phrase phrase(String text, boolean advertising) {
    return new Phrase(
        text,
        advertising ? Set.of(PhraseFile.SPAM) : Set.of(),
        Phrase.OTHER_PEOPLE,
        FIRST_LINE + (int) (sum(text) / 2 % LINES));
  }

  private static Part part(String text) {
    return sum(text) % 2 == 0 ? Part.JUDGED_BY : Part.LEARNED_FROM;
  }

  private static long sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
