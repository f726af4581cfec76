package humane.reminder.outreach.rest;

import de.siegmar.fastcsv.reader.CsvReader;
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

  private OutsideContactCsv() {}

  /** One row in the form, or what is wrong with it. */
  record Line(long number, @Nullable OutsideContactForm form, @Nullable FieldError error) {}

  /**
   * @throws Problem 422 for a column that is not known, 400 when it is no CSV
   */
  static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        if (lines.isEmpty()) judgeHeader(row.getHeader());
        lines.add(line(row));
      }
    } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException broken) {
      throw Problem.badInput("body", null, "is not a CSV: " + broken.getMessage());
    }
    return lines;
  }

  private static void judgeHeader(List<String> header) {
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
