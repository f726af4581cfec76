package humane.reminder.outreach.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same form as a CSV with a header; several accounts are parted by a semicolon. The header is
 * judged before any row.
 */
final class OutsideContactCsv {
  private static final Set<String> COLUMNS =
      Set.of(
          "reference",
          "borrower_id",
          "account_refs",
          "at",
          "channel",
          "voice_kind",
          "direction",
          "outcome",
          "purpose",
          "contact_point_id",
          "by",
          "notice_kind");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Lines of another length are let through to be named by us: the reader counts no lines. */
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private OutsideContactCsv() {}

  /** One row in the form, or what is wrong with it. */
  record Line(long number, @Nullable OutsideContactForm form, @Nullable FieldError error) {}

  /**
   * @param file with or without the mark that Excel puts first
   * @throws Problem 422 for a column that is not known, 400 when it is no CSV or a line has more or
   *     fewer values than the header
   */
  static List<Line> read(String file) {
    String text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> header = READER.ofCsvRecord(text);
        CsvReader<NamedCsvRecord> rows = READER.ofNamedCsvRecord(text)) {
      judgeHeader(header.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()));
      for (NamedCsvRecord row : rows) lines.add(line(asLongAsItsHeader(row)));
    } catch (IOException | CsvParseException broken) {
      throw Problem.badInput("body", null, "is not a CSV: " + broken.getMessage());
    }
    return lines;
  }

  private static NamedCsvRecord asLongAsItsHeader(NamedCsvRecord row) {
    if (row.getFieldCount() == row.getHeader().size()) return row;
    throw Problem.badInput(
        "body",
        null,
        "line %d has %d values and the header %d; nothing was stored"
            .formatted(row.getStartingLineNumber(), row.getFieldCount(), row.getHeader().size()));
  }

  private static void judgeHeader(List<String> header) {
    if (header.isEmpty()) throw Problem.badInput("body", null, "has no header");
    List<FieldError> unknown =
        header.stream()
            .filter(column -> !COLUMNS.contains(column))
            .map(column -> new FieldError(column, null, "is not a column of this form"))
            .toList();
    if (!unknown.isEmpty())
      throw Problem.unprocessable(
          "unknown-column",
          "The file has a column that is not known here; nothing was stored.",
          unknown);
  }

  private static Line line(NamedCsvRecord row) {
    try {
      String accounts = cell(row, "account_refs");
      String at = cell(row, "at");
      return new Line(
          row.getStartingLineNumber(),
          new OutsideContactForm(
              cell(row, "reference"),
              cell(row, "borrower_id"),
              accounts == null ? List.of() : List.of(accounts.split(";")),
              at == null ? null : OffsetDateTime.parse(at),
              name(row, "channel", Channel.class),
              name(row, "voice_kind", VoiceKind.class),
              name(row, "direction", Direction.class),
              name(row, "outcome", Outcome.class),
              name(row, "purpose", Purpose.class),
              cell(row, "contact_point_id"),
              name(row, "by", Actor.class),
              name(row, "notice_kind", NoticeKind.class)),
          null);
    } catch (UnknownName unknown) {
      return new Line(
          row.getStartingLineNumber(),
          null,
          new FieldError(unknown.column, null, "is none of the agreed names"));
    } catch (DateTimeException broken) {
      return new Line(
          row.getStartingLineNumber(),
          null,
          new FieldError("at", cell(row, "at"), "must be an instant in ISO 8601 with offset"));
    }
  }

  /** The column in which a field of the form stands: {@code account_refs} for accountRefs[1]. */
  static String columnOf(String field) {
    return field
        .replaceAll("\\[\\d+]", "")
        .replaceAll("([A-Z])", "_$1")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable String cell(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).filter(value -> !value.isEmpty()).orElse(null);
  }

  private static <E extends Enum<E>> @Nullable E name(
      NamedCsvRecord row, String column, Class<E> names) {
    String value = cell(row, column);
    if (value == null) return null;
    try {
      return Enum.valueOf(names, value);
    } catch (IllegalArgumentException unknown) {
      throw new UnknownName(column, unknown);
    }
  }

  private static final class UnknownName extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String column;

    UnknownName(String column, Throwable cause) {
      super(cause);
      this.column = column;
    }
  }
}
