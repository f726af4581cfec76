package humane.borrower.portfolio.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads RFC 4180. Rows with too many or too few fields are handed on as they are: the row is
 * refused, not the file.
 */
public final class CsvRecords {
  private CsvRecords() {}

  public static CsvReader<CsvRecord> of(String text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }
}
