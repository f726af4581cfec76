package humane.reminder.reply.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import humane.reminder.reply.Intent;
import humane.reminder.reply.Keyword;
import humane.reminder.reply.KeywordReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The keywords as they lie in {@code resources/reply}, each with who says so: those of the
 * languages that we read, and the stops and wrong numbers of others, which must not wait for
 * somebody who reads them.
 */
@ApplicationScoped
public class KeywordFile {
  private static final List<String> FILES =
      List.of("/reply/keywords.csv", "/reply/keywords-of-other-languages.csv");

  @Produces
  @Singleton
  public static KeywordReading reading() {
    return new KeywordReading(keywords());
  }

  static List<Keyword> keywords() {
    return FILES.stream().flatMap(file -> keywords(file).stream()).toList();
  }

  private static List<Keyword> keywords(String file) {
    try (InputStream in = Objects.requireNonNull(KeywordFile.class.getResourceAsStream(file));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(KeywordFile::keyword).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static Keyword keyword(NamedCsvRecord row) {
    return new Keyword(
        Intent.valueOf(row.getField("intent")),
        Keyword.Match.valueOf(row.getField("match")),
        row.getField("words"),
        row.getField("detail"),
        row.getField("source"));
  }
}
