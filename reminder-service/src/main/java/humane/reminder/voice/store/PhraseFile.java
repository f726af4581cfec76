package humane.reminder.voice.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import humane.reminder.voice.Meaning;
import humane.reminder.voice.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The spoken phrases as they lie in {@code resources/voice/phrases.csv}. */
public final class PhraseFile {
  private static final String NAME = "/voice/phrases.csv";

  private PhraseFile() {}

  public static Phrases read() {
    try (InputStream in = PhraseFile.class.getResourceAsStream(NAME);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(
                    new InputStreamReader(
                        Objects.requireNonNull(in, NAME), StandardCharsets.UTF_8))) {
      return new Phrases(
          rows.stream()
              .map(
                  row ->
                      new Phrases.Phrase(
                          Meaning.valueOf(row.getField("meaning")),
                          row.getField("match").equals("WHOLE"),
                          row.getField("words")))
              .toList());
    } catch (IOException broken) {
      throw new UncheckedIOException("The phrases of " + NAME + " cannot be read", broken);
    }
  }
}
