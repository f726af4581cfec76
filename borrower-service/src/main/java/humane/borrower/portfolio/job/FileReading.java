package humane.borrower.portfolio.job;

import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.portfolio.RowReader;
import humane.borrower.portfolio.RowReading;
import humane.borrower.portfolio.RowRemark;
import humane.borrower.portfolio.SeenInFile;
import humane.borrower.portfolio.store.Newcomers;
import humane.borrower.portfolio.store.NumberedRemark;
import humane.borrower.portfolio.store.NumberedRow;
import humane.borrower.portfolio.store.PreparedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file from its first row. Rows that an earlier pass has committed are read again, for what
 * they say of later ones, and handed on no more.
 */
final class FileReading {
  private final RowReader reader;
  private final Newcomers newcomers;
  private final SeenInFile seen = new SeenInFile();
  private long toSkip;

  /**
   * @param committed rows that are in the database already
   */
  FileReading(RowReader reader, Newcomers newcomers, long committed) {
    this.reader = reader;
    this.newcomers = newcomers;
    this.toSkip = committed;
  }

  /** Reading a row takes nothing but the row, so that every core reads some. */
  PreparedRows prepare(List<CsvRecord> records, long bytes) {
    List<RowReading> readings =
        records.parallelStream().map(record -> reader.read(record.getFields())).toList();
    Piece piece = new Piece();
    for (int at = 0; at < records.size(); at++)
      take(records.get(at).getStartingLineNumber(), readings.get(at), piece);
    return new PreparedRows(
        piece.read,
        piece.rejected,
        bytes,
        piece.rows,
        piece.remarks,
        piece.rows.isEmpty() ? Map.of() : newcomers.among(piece.rows));
  }

  private static final class Piece {
    private final List<NumberedRow> rows = new ArrayList<>();
    private final List<NumberedRemark> remarks = new ArrayList<>();
    private int read;
    private int rejected;

    void reject(long line, List<RowRemark> why) {
      rejected++;
      why.forEach(remark -> remarks.add(new NumberedRemark(line, remark)));
    }
  }

  private void take(long line, RowReading reading, Piece piece) {
    boolean fresh = toSkip == 0;
    if (fresh) piece.read++;
    else toSkip--;
    switch (reading) {
      case RowReading.Unusable unusable -> {
        if (fresh) piece.reject(line, unusable.remarks());
      }
      case RowReading.Usable usable -> {
        Optional<RowRemark> contradiction = seen.contradiction(usable.row());
        if (!fresh) return;
        if (contradiction.isPresent()) {
          piece.reject(line, List.of(contradiction.get()));
          return;
        }
        piece.rows.add(new NumberedRow(line, usable.row()));
        usable.warnings().forEach(one -> piece.remarks.add(new NumberedRemark(line, one)));
      }
    }
  }
}
