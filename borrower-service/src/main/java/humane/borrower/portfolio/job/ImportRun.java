package humane.borrower.portfolio.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.RowReader;
import humane.borrower.portfolio.store.CsvRecords;
import humane.borrower.portfolio.store.Newcomers;
import humane.borrower.portfolio.store.NumberedRemark;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.PortfolioWriter;
import humane.borrower.portfolio.store.PreparedRows;
import humane.borrower.portfolio.store.StagedFiles;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.feed.ChangeFeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One pass over a file: while one piece of it is written, the next are read and sealed. A handful
 * of pieces at most are in memory, however long the file.
 */
@ApplicationScoped
class ImportRun {
  private static final int PIECE_ROWS = 2000;

  /** So many are ready or being made ready, so that neither side waits for one slow piece. */
  private static final int PIECES_AHEAD = 3;

  private final PortfolioImportStore imports;
  private final StagedFiles files;
  private final PortfolioWriter writer;
  private final Newcomers newcomers;
  private final NumberReader numbers;
  private final ChangeFeed feed;

  ImportRun(
      PortfolioImportStore imports,
      StagedFiles files,
      PortfolioWriter writer,
      Newcomers newcomers,
      NumberReader numbers,
      ChangeFeed feed) {
    this.imports = imports;
    this.files = files;
    this.writer = writer;
    this.newcomers = newcomers;
    this.numbers = numbers;
    this.feed = feed;
  }

  void work(String id) throws Exception {
    StoredImport stored = imports.find(id).orElseThrow();
    try (CountedStream bytes = new CountedStream(files.open(stored.stagedAs()));
        Reader text = textOf(bytes);
        CsvReader<CsvRecord> records = CsvRecords.of(text);
        ExecutorService aside = Executors.newSingleThreadExecutor()) {
      Iterator<CsvRecord> lines = records.iterator();
      if (!lines.hasNext()) return;
      FileReading reading =
          new FileReading(readerFor(lines.next(), stored), newcomers, stored.rowsRead());
      Writing writing = new Writing(stored);
      Callable<Optional<PreparedRows>> piece =
          () ->
              lines.hasNext()
                  ? Optional.of(reading.prepare(some(lines), bytes.bytes()))
                  : Optional.empty();
      Queue<Future<Optional<PreparedRows>>> ahead = new ArrayDeque<>();
      while (ahead.size() < PIECES_AHEAD) ahead.add(aside.submit(piece));
      while (writing.commit(waitFor(ahead.remove()))) ahead.add(aside.submit(piece));
    }
  }

  /** A file that an earlier version has staged may begin with a byte order mark. */
  private static Reader textOf(CountedStream bytes) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\uFEFF') text.reset();
    return text;
  }

  private static List<CsvRecord> some(Iterator<CsvRecord> lines) {
    List<CsvRecord> some = new ArrayList<>(PIECE_ROWS);
    while (lines.hasNext() && some.size() < PIECE_ROWS) some.add(lines.next());
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

  /** Commits piece after piece; a piece that a crash has cut short is as if it had never begun. */
  private final class Writing {
    private final StoredImport stored;
    private long committed;
    private long startedNanos = System.nanoTime();

    Writing(StoredImport stored) {
      this.stored = stored;
      this.committed = stored.rowsRead();
    }

    /** Returns whether more may follow; nothing is handed in when the file is at its end. */
    boolean commit(Optional<PreparedRows> piece) {
      boolean last = piece.isEmpty();
      PreparedRows rows = piece.orElse(PreparedRows.NONE);
      if (rows.read() == 0 && !last) return true;
      QuarkusTransaction.requiringNew().run(() -> write(rows, last));
      committed += rows.read();
      startedNanos = System.nanoTime();
      return !last;
    }

    private void write(PreparedRows piece, boolean last) {
      StoredImport now = imports.lock(stored.id());
      if (now.rowsRead() != committed || now.state() == ImportState.DONE)
        throw new IllegalStateException("Somebody else has worked on this import");
      PortfolioWriter.Written written =
          writer.write(piece.rows(), piece.newcomers(), stored.asOf());
      int refused = piece.rejected() + written.refused().size();
      List<NumberedRemark> remarks = new ArrayList<>(piece.remarks());
      remarks.addAll(written.refused());
      remarks.addAll(written.warnings());
      imports.advance(
          stored.id(),
          piece.read(),
          (long) piece.read() - refused,
          refused,
          System.nanoTime() - startedNanos,
          piece.bytes(),
          remarks);
      if (last) imports.finish(stored.id());
      // Readers of the feed see changes in the order of commits, so this comes last.
      feed.append(written.changes(), written.ready());
    }
  }

  private static <T> T waitFor(Future<T> ready) throws Exception {
    try {
      return ready.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Exception why) throw why;
      throw broken;
    }
  }
}
