package humane.simulation;

import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.contactpoint.PlausibleZones;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.phone.PhoneNumberReader;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.IncomingFile;
import humane.borrower.portfolio.PortfolioColumn;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.portfolio.RowReader;
import humane.borrower.portfolio.RowReading;
import humane.borrower.portfolio.RowRemark;
import humane.borrower.portfolio.SeenInFile;
import humane.borrower.portfolio.store.CsvRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a portfolio file as an import does, row by row, with the same refusals. */
final class PortfolioReading {
  private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);
  private static final int REFUSED_SHOWN_MAX = 5;

  private PortfolioReading() {}

  /**
   * @param speaksFor the latest day on which the file says that something has happened
   * @param refused rows left out, with line and reason, the first few
   */
  record Portfolio(
      List<PortfolioRow> rows, LocalDate speaksFor, int refusedRows, List<String> refused) {}

  /**
   * @param asOf the day for which the file speaks; null if it is to be found in the file
   */
  static Portfolio read(String name, byte[] content, @Nullable LocalDate asOf) {
    String text = textOf(name, content);
    Iterator<CsvRecord> lines = CsvRecords.of(text).iterator();
    RowReader reader =
        new RowReader(
            columns(name, lines.next().getFields()),
            new PhoneNumberReader(),
            asOf == null ? ANY_DAY : asOf);
    List<PortfolioRow> rows = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    SeenInFile seen = new SeenInFile();
    int refusedRows = 0;
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      List<RowRemark> remarks =
          switch (reader.read(line.getFields())) {
            case RowReading.Unusable unusable -> unusable.remarks();
            case RowReading.Usable usable -> {
              List<RowRemark> contradiction = seen.contradiction(usable.row()).stream().toList();
              if (contradiction.isEmpty()) rows.add(usable.row());
              yield contradiction;
            }
          };
      if (remarks.isEmpty()) continue;
      refusedRows++;
      if (refused.size() < REFUSED_SHOWN_MAX)
        refused.add("line " + line.getStartingLineNumber() + ": " + words(remarks.getFirst()));
    }
    if (rows.isEmpty())
      throw new BadInput(
          "The portfolio "
              + name
              + " has no row that can be used."
              + (refused.isEmpty() ? "" : " " + String.join("; ", refused)));
    return new Portfolio(rows, asOf == null ? latestDay(rows) : asOf, refusedRows, refused);
  }

  private static String textOf(String name, byte[] content) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(content.length);
    try {
      IncomingFile.Outcome outcome =
          IncomingFile.read(
              new ByteArrayInputStream(content),
              null,
              new IncomingFile.Taker() {
                @Override
                public void first(String row, boolean marked) {
                  // The header is judged with the rows, below.
                }

                @Override
                public void piece(byte[] utf8) {
                  text.writeBytes(utf8);
                }
              });
      return switch (outcome) {
        case IncomingFile.Outcome.Whole() -> text.toString(StandardCharsets.UTF_8);
        case IncomingFile.Outcome.Unreadable(String slug, String reason) ->
            throw new BadInput("The portfolio " + name + " cannot be read: " + reason);
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<PortfolioColumn> columns(String name, List<String> titles) {
    return switch (HeaderJudgement.judge(titles, ColumnMapping.NONE)) {
      case HeaderVerdict.Accepted(List<PortfolioColumn> columns) -> columns;
      case HeaderVerdict.Refused refused ->
          throw new BadInput(
              "The header of "
                  + name
                  + " is refused: "
                  + refused.findings().stream()
                      .map(each -> each.title() + " " + each.fault().reason())
                      .collect(Collectors.joining("; "))
                  + ".");
    };
  }

  private static String words(RowRemark remark) {
    return remark.column() + " " + remark.valueMasked() + " " + remark.reason();
  }

  private static LocalDate latestDay(List<PortfolioRow> rows) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.of(
                    row.attestedOn(), row.facts().lastPaymentOn(), row.facts().contractDate()))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElseThrow(
            () ->
                new BadInput(
                    "The portfolio names no day that has passed; say with --from DATE when to begin."));
  }

  /** The zones in which it may be where the borrower is, as a card would state them. */
  static List<String> zones(PortfolioRow row) {
    ReadNumber.Understood mobile = row.mobile();
    return PlausibleZones.of(
        row.timeZone(),
        mobile == null || row.attestedOn() == null || row.attestedBy() == null
            ? List.of()
            : List.of(mobile.zones()));
  }
}
