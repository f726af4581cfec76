package humane.borrower.portfolio.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/**
 * Reads RFC 4180. Rows with too many or too few fields are handed on as they are: the row is
 * refused, not the file.
 */
public final class CsvRecords {
  private CsvRecords() {}

  public static CsvReader<CsvRecord> of(String text) {
    return reader().ofCsvRecord(text);
  }

  public static CsvReader<CsvRecord> of(Reader text) {
    return reader().ofCsvRecord(text);
  }

  // Nothing else keeps letters after a quote from ending the whole file.
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true);
  }
}
