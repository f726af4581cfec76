package humane.budget.bankstatement.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import humane.budget.bankstatement.BankEntry;
import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.Unreadable.Why;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A list with a row of names somewhere near its top, as banks and payment apps give it out. What
 * stands before that row and after the last day is about the account, and left out; so is a payment
 * that was called off, and one that the app itself calls neither in nor out.
 */
final class CsvBankReader {
  private static final int PREAMBLE_MAX = 60;
  private static final Set<String> OUT = Set.of("支出", "debit", "dr", "d", "借", "出");
  private static final Set<String> IN = Set.of("收入", "credit", "cr", "c", "贷", "入", "已收入");
  private static final Set<String> NEITHER = Set.of("/", "不计收支", "中性交易", "其他", "资金转移");
  private static final Set<String> CALLED_OFF =
      Set.of("交易关闭", "已全额退款", "reverted", "declined", "failed", "支付失败", "已撤销", "解冻成功");

  private final String country;
  private final String currency;

  CsvBankReader(String country, String currency) {
    this.country = country;
    this.currency = currency;
  }

  private record Row(long line, List<String> fields) {}

  BankStatement read(String text) throws Unreadable {
    List<Row> rows = rows(text);
    int header = header(rows);
    CsvColumns columns = CsvColumns.of(rows.get(header).fields()).orElseThrow();
    List<Row> body = new ArrayList<>();
    for (Row row : rows.subList(header + 1, rows.size())) if (isEntry(row, columns)) body.add(row);
    if (body.isEmpty()) throw new Unreadable(Why.EMPTY);
    if (body.size() > StatementFiles.ENTRIES_MAX) throw new Unreadable(Why.TOO_MANY);
    Dates dates = dates(body, columns);
    List<BankEntry> entries = new ArrayList<>();
    for (Row row : body) entry(row, columns, dates).ifPresent(entries::add);
    if (entries.isEmpty()) throw new Unreadable(Why.EMPTY);
    return new BankStatement(BankStatement.Format.CSV, currencyOf(body, columns), entries);
  }

  private static List<Row> rows(String text) throws Unreadable {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<Row> rows = new ArrayList<>();
      for (CsvRecord one : reader) rows.add(new Row(one.getStartingLineNumber(), one.getFields()));
      return rows;
    } catch (CsvParseException | java.io.IOException broken) {
      throw new Unreadable(Why.NOT_WELL_FORMED);
    }
  }

  /** The sign that stands most often in the first lines. */
  private static char separator(String text) {
    String top = text.substring(0, Math.min(text.length(), 4_000));
    char most = ',';
    for (char one : new char[] {';', '\t', '|'}) if (count(top, one) > count(top, most)) most = one;
    return most;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }

  private static int header(List<Row> rows) throws Unreadable {
    for (int at = 0; at < Math.min(rows.size(), PREAMBLE_MAX); at++)
      if (CsvColumns.of(rows.get(at).fields()).isPresent()) return at;
    throw new Unreadable(Why.NO_HEADER, 1, String.join(",", rows.getFirst().fields()));
  }

  /** Below the list some banks write sums and remarks, without a day. */
  private static boolean isEntry(Row row, CsvColumns columns) {
    if (CsvColumns.at(row.fields(), columns.date()).chars().noneMatch(Character::isDigit))
      return false;
    if (CALLED_OFF.contains(lower(row, columns.state()))) return false;
    return columns.direction() < 0 || !NEITHER.contains(lower(row, columns.direction()));
  }

  private Dates dates(List<Row> body, CsvColumns columns) throws Unreadable {
    List<String> written =
        body.stream().map(row -> CsvColumns.at(row.fields(), columns.date())).toList();
    Optional<Dates> dates = Dates.ofAll(written, country);
    if (dates.isPresent()) return dates.get();
    Dates usual = Dates.ofAll(written.subList(0, 1), country).orElse(null);
    for (Row row : body) {
      String day = CsvColumns.at(row.fields(), columns.date());
      if (usual == null || usual.read(day).isEmpty())
        throw new Unreadable(Why.NO_DATE, row.line(), day);
    }
    throw new Unreadable(Why.NO_DATE, body.getFirst().line(), written.getFirst());
  }

  private Optional<BankEntry> entry(Row row, CsvColumns columns, Dates dates) throws Unreadable {
    long minor = columns.hasTwoSums() ? ofTwo(row, columns) : ofOne(row, columns);
    return minor == 0
        ? Optional.empty()
        : Optional.of(
            new BankEntry(
                dates.read(CsvColumns.at(row.fields(), columns.date())).orElseThrow(),
                minor,
                columns.words(row.fields())));
  }

  private long ofTwo(Row row, CsvColumns columns) throws Unreadable {
    String out = CsvColumns.at(row.fields(), columns.out());
    String in = CsvColumns.at(row.fields(), columns.in());
    long outMinor = out.isEmpty() || out.equals("-") ? 0 : Math.abs(minor(row, out));
    long inMinor = in.isEmpty() || in.equals("-") ? 0 : Math.abs(minor(row, in));
    return inMinor - outMinor;
  }

  private long ofOne(Row row, CsvColumns columns) throws Unreadable {
    long minor = minor(row, CsvColumns.at(row.fields(), columns.amount()));
    String direction = lower(row, columns.direction());
    if (OUT.contains(direction)) return -Math.abs(minor);
    return IN.contains(direction) ? Math.abs(minor) : minor;
  }

  private long minor(Row row, String written) throws Unreadable {
    OptionalLong minor = Amounts.read(written, currency);
    if (minor.isEmpty()) throw new Unreadable(Why.NO_AMOUNT, row.line(), written);
    return minor.getAsLong();
  }

  private static Optional<String> currencyOf(List<Row> body, CsvColumns columns) throws Unreadable {
    Set<String> named = new HashSet<>();
    for (Row row : body) {
      String one = CsvColumns.at(row.fields(), columns.currency()).toUpperCase(Locale.ROOT);
      if (one.equals("人民币") || one.equals("RMB")) one = "CNY";
      if (one.matches("[A-Z]{3}")) named.add(one);
      if (named.size() > 1) throw new Unreadable(Why.SEVERAL_CURRENCIES, row.line(), one);
    }
    return named.stream().findFirst();
  }

  private static String lower(Row row, int place) {
    return CsvColumns.at(row.fields(), place).toLowerCase(Locale.ROOT);
  }
}
