package humane.borrower.portfolio.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads RFC 4180. Rows with too many or too few fields are handed on as they are: the row is
 * refused, not the file.
 */
public final class CsvRecords {
  private CsvRecords() {}

  // Nothing else keeps letters after a quote from ending the whole file.
  @SuppressWarnings("removal")
  public static CsvReader<CsvRecord> of(String text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }
}
