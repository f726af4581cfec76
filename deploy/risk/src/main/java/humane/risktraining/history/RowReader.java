package humane.risktraining.history;

import de.siegmar.fastcsv.reader.CsvRecord;
import humane.risk.AccountHistory;
import humane.risk.HistoryForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header and collects what is wrong with them. */
final class RowReader {
  private final String file;
  private final Header header;
  private final boolean outcomes;
  private final List<String> faults = new ArrayList<>();
  private long count;

  RowReader(String file, Header header, boolean outcomes) {
    this.file = file;
    this.header = header;
    this.outcomes = outcomes;
  }

  List<String> faults() {
    return faults;
  }

  long count() {
    return count;
  }

  Optional<HistoryRow> read(CsvRecord record) {
    count++;
    int before = faults.size();
    String at = file + ", line " + record.getStartingLineNumber();
    if (record.getFieldCount() != header.width()) {
      faults.add(
          at
              + " has "
              + record.getFieldCount()
              + " fields, the header has "
              + header.width()
              + ".");
      return Optional.empty();
    }
    header
        .at()
        .forEach(
            (column, place) -> {
              String fault = Cell.fault(column.kind(), record.getField(place));
              if (fault != null)
                faults.add(fault(at, column.title(), record.getField(place), fault));
            });
    String id = record.getField(header.idAt()).strip();
    if (id.isEmpty()) faults.add(at + ": the account's id is empty.");
    Boolean defaulted = outcomes ? outcome(at, record.getField(header.labelAt()).strip()) : null;
    if (faults.size() > before) return Optional.empty();
    Map<String, String> protectedValues = new TreeMap<>();
    header
        .protectedAt()
        .forEach((title, place) -> protectedValues.put(title, record.getField(place).strip()));
    return Optional.of(new HistoryRow(id, history(record), defaulted, protectedValues));
  }

  private @Nullable Boolean outcome(String at, String text) {
    if (text.equals("0") || text.equals("0.0")) return false;
    if (text.equals("1") || text.equals("1.0")) return true;
    faults.add(fault(at, Header.LABEL, text, "must be 0 or 1"));
    return null;
  }

  private static String fault(String at, String column, String value, String why) {
    String shown = value.length() > 30 ? value.substring(0, 30) + "…" : value;
    return at
        + ", column "
        + column
        + ": "
        + (shown.isBlank() ? "" : "\"" + shown + "\" ")
        + why
        + ".";
  }

  private AccountHistory history(CsvRecord record) {
    if (header.form() == HistoryForm.STATEMENTS)
      return AccountHistory.ofStatements(
          value(record, Column.LIMIT_BAL),
          values(record, Column.STATEMENT_STATUSES),
          values(record, Column.BILLS),
          values(record, Column.PAYMENTS));
    return AccountHistory.ofPortfolio(
        values(record, Column.PORTFOLIO_STATUSES),
        value(record, Column.UTILISATION),
        value(record, Column.BALANCE),
        value(record, Column.PRINCIPAL),
        value(record, Column.ARREARS),
        value(record, Column.LAST_PAYMENT),
        value(record, Column.MONTHS_ON_BOOK));
  }

  private double[] values(CsvRecord record, List<Column> columns) {
    return columns.stream().mapToDouble(column -> value(record, column)).toArray();
  }

  private double value(CsvRecord record, Column column) {
    Integer place = header.at().get(column);
    return place == null ? Double.NaN : Cell.value(column.kind(), record.getField(place));
  }
}
