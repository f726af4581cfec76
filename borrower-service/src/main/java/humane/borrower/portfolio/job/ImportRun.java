package humane.borrower.portfolio.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.CsvText;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.RowReader;
import humane.borrower.portfolio.RowReading;
import humane.borrower.portfolio.SeenInFile;
import humane.borrower.portfolio.store.CsvRecords;
import humane.borrower.portfolio.store.NumberedRemark;
import humane.borrower.portfolio.store.NumberedRow;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.PortfolioWriter;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.feed.ChangeFeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One pass over a file. Rows that an earlier pass has committed are read again, for what they say
 * of later ones, and written no more.
 */
@ApplicationScoped
class ImportRun {
  private static final int BATCH_ROWS = 1000;

  private final PortfolioImportStore imports;
  private final PortfolioWriter writer;
  private final NumberReader numbers;
  private final ChangeFeed feed;

  ImportRun(
      PortfolioImportStore imports, PortfolioWriter writer, NumberReader numbers, ChangeFeed feed) {
    this.imports = imports;
    this.writer = writer;
    this.numbers = numbers;
    this.feed = feed;
  }

  void work(String id) throws Exception {
    StoredImport stored = imports.find(id).orElseThrow();
    CsvText text = CsvText.of(imports.content(id));
    if (!(text instanceof CsvText.Understood(String content)))
      throw new IllegalStateException("A stored file is no longer readable");
    try (CsvReader<CsvRecord> records = CsvRecords.of(content)) {
      Iterator<CsvRecord> lines = records.iterator();
      if (!lines.hasNext()) return;
      Pass pass = new Pass(stored, readerFor(lines.next(), stored));
      while (lines.hasNext()) pass.take(some(lines));
      pass.end();
    }
  }

  private static List<CsvRecord> some(Iterator<CsvRecord> lines) {
    List<CsvRecord> some = new ArrayList<>(BATCH_ROWS);
    while (lines.hasNext() && some.size() < BATCH_ROWS) some.add(lines.next());
    return some;
  }

  private RowReader readerFor(CsvRecord header, StoredImport stored) {
    ColumnMapping mapping =
        ColumnMapping.read(stored.mapping())
                instanceof ColumnMapping.Reading.Read(ColumnMapping read)
            ? read
            : ColumnMapping.NONE;
    return switch (HeaderJudgement.judge(header.getFields(), mapping)) {
      case HeaderVerdict.Accepted accepted ->
          // Somewhere on earth it is already the next day.
          new RowReader(
              accepted.columns(),
              numbers,
              LocalDate.ofInstant(stored.asOf(), ZoneOffset.ofHours(14)));
      case HeaderVerdict.Refused refused ->
          throw new IllegalStateException(
              "A stored file's header is no longer accepted: " + refused.worst());
    };
  }

  /** What is in hand between two commits. */
  private final class Pass {
    private final StoredImport stored;
    private final RowReader reader;
    private final SeenInFile seen = new SeenInFile();
    private long committed;
    private long skipped;
    private List<NumberedRow> rows = new ArrayList<>();
    private List<NumberedRemark> remarks = new ArrayList<>();
    private int read;
    private int rejected;
    private long startedNanos = System.nanoTime();

    Pass(StoredImport stored, RowReader reader) {
      this.stored = stored;
      this.reader = reader;
      this.committed = stored.rowsRead();
    }

    /** Reading a row takes nothing but the row, so that every core reads some. */
    void take(List<CsvRecord> records) throws Exception {
      List<RowReading> readings =
          records.parallelStream().map(record -> reader.read(record.getFields())).toList();
      for (int at = 0; at < records.size(); at++)
        take(records.get(at).getStartingLineNumber(), readings.get(at));
    }

    private void take(long line, RowReading reading) throws Exception {
      boolean fresh = skipped >= committed;
      if (!fresh) skipped++;
      switch (reading) {
        case RowReading.Unusable unusable -> {
          if (fresh)
            reject(
                unusable.remarks().stream()
                    .map(remark -> new NumberedRemark(line, remark))
                    .toList());
        }
        case RowReading.Usable usable -> {
          var contradiction = seen.contradiction(usable.row());
          if (fresh && contradiction.isPresent())
            reject(List.of(new NumberedRemark(line, contradiction.get())));
          else if (fresh) {
            rows.add(new NumberedRow(line, usable.row()));
            usable.warnings().forEach(warning -> remarks.add(new NumberedRemark(line, warning)));
          }
        }
      }
      if (fresh && ++read == BATCH_ROWS) commit(false);
    }

    private void reject(List<NumberedRemark> why) {
      rejected++;
      remarks.addAll(why);
    }

    void end() throws Exception {
      commit(true);
    }

    private void commit(boolean last) throws Exception {
      QuarkusTransaction.requiringNew().call(() -> write(last));
      committed += read;
      skipped = committed;
      rows = new ArrayList<>();
      remarks = new ArrayList<>();
      read = 0;
      rejected = 0;
      startedNanos = System.nanoTime();
    }

    private boolean write(boolean last) {
      StoredImport now = imports.lock(stored.id());
      if (now.rowsRead() != committed || now.state() == ImportState.DONE)
        throw new IllegalStateException("Somebody else has worked on this import");
      PortfolioWriter.Written written = writer.write(rows, stored.asOf());
      int refused = rejected + written.refused().size();
      remarks.addAll(written.refused());
      remarks.addAll(written.warnings());
      imports.advance(
          stored.id(),
          read,
          (long) read - refused,
          refused,
          System.nanoTime() - startedNanos,
          remarks);
      if (last) imports.finish(stored.id());
      // Readers of the feed see changes in the order of commits, so this comes last.
      feed.append(written.changes());
      return true;
    }
  }
}
