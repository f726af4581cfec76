package humane.budget.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table that spreadsheet programmes open as it is meant: UTF-8 with a mark that says so, and no
 * cell that one of them would take for a formula (OWASP, "CSV injection").
 */
public final class Spreadsheet {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BEGIN_OF_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Spreadsheet() {}

  /** RFC 4180, with lines ended by CRLF. */
  public static String of(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (List<String> row : rows) {
        table.writeRecord(row.stream().map(Spreadsheet::harmless).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory cannot be written", impossible);
    }
    return text.toString();
  }

  /** An apostrophe before a sign that would begin a formula; a plain number needs none. */
  public static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && BEGIN_OF_FORMULA.indexOf(cell.charAt(0)) >= 0;
    boolean number = cell.matches("-?\\d+(\\.\\d+)?");
    return formula && !number ? "'" + cell : cell;
  }
}
