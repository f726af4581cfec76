package humane.borrower.portfolio.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import humane.borrower.portfolio.FormulaGuard;
import humane.borrower.portfolio.store.NumberedRemark;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Remarks as a CSV file that a spreadsheet opens without running anything in it. */
final class RemarkFile {
  private RemarkFile() {}

  static String of(List<NumberedRemark> remarks) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "column", "value", "reason");
      for (NumberedRemark numbered : remarks)
        csv.writeRecord(
            String.valueOf(numbered.line()),
            numbered.remark().column(),
            FormulaGuard.guarded(numbered.remark().valueMasked()),
            numbered.remark().reason());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
