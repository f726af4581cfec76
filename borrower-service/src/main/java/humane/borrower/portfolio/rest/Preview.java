package humane.borrower.portfolio.rest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.IncomingFile;
import humane.borrower.portfolio.RowReader;
import humane.borrower.portfolio.RowReading;
import humane.borrower.portfolio.RowRemark;
import humane.borrower.portfolio.SeenInFile;
import humane.borrower.portfolio.store.CsvRecords;
import humane.borrower.portfolio.store.NumberedRow;
import humane.borrower.portfolio.store.PortfolioPreview;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a file would do, a piece at a time; nothing is staged and nothing written. */
@ApplicationScoped
public class Preview {
  private static final int PIECE_ROWS = 2000;
  private static final int PIPE_BYTES = 1 << 20;
  private static final int REFUSALS_SHOWN = 20;

  /**
   * @param line of the file, from 1
   */
  public record Refusal(long line, String column, String value, String reason) {}

  /**
   * @param olderThanKnown accounts of which something newer is known than the file says; they stay
   *     as they are
   * @param accountsClosed accounts that would come to nothing owed
   * @param firstRefusals at most twenty
   */
  public record Answer(
      long rowsRead,
      long rowsRejected,
      long warnings,
      long borrowersNew,
      long borrowersChanged,
      long borrowersUnchanged,
      long accountsNew,
      long accountsChanged,
      long accountsUnchanged,
      long accountsClosed,
      long olderThanKnown,
      List<Refusal> firstRefusals) {}

  private final PortfolioPreview preview;
  private final NumberReader numbers;

  Preview(PortfolioPreview preview, NumberReader numbers) {
    this.preview = preview;
    this.numbers = numbers;
  }

  /**
   * @throws Problem 422 as for an import
   */
  Answer of(Reception.Sent sent) throws IOException {
    ColumnMapping mapping = FirstRow.mappingOf(sent.mapping());
    // The pipe closes before the one who pours is waited for, so that he never waits for nobody.
    try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
        PipedInputStream in = new PipedInputStream(PIPE_BYTES)) {
      PipedOutputStream out = new PipedOutputStream(in);
      Future<IncomingFile.Outcome> incoming = aside.submit(() -> pour(sent, mapping, out));
      Pass pass = new Pass(sent, mapping);
      try (CsvReader<CsvRecord> records =
          CsvRecords.of(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        pass.read(records.iterator());
      }
      refuse(incoming);
      return pass.answer();
    }
  }

  private static IncomingFile.Outcome pour(
      Reception.Sent sent, ColumnMapping mapping, PipedOutputStream out) throws IOException {
    try (out) {
      return IncomingFile.read(
          sent.content(),
          sent.charset(),
          new IncomingFile.Taker() {
            @Override
            public void first(String row, boolean marked) {
              FirstRow.judge(row, mapping);
            }

            @Override
            public void piece(byte[] utf8) throws IOException {
              out.write(utf8);
              out.flush();
            }
          });
    }
  }

  private static void refuse(Future<IncomingFile.Outcome> incoming) throws IOException {
    try {
      if (incoming.get() instanceof IncomingFile.Outcome.Unreadable(String slug, String reason))
        throw Problem.unprocessable(slug, reason, List.of());
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof RuntimeException why) throw why;
      throw new IOException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while a file came in", stopped);
    }
  }

  private final class Pass {
    private final Reception.Sent sent;
    private final ColumnMapping mapping;
    private final SeenInFile seen = new SeenInFile();
    private final PortfolioPreview.Counts counts;
    private final List<Refusal> refusals = new ArrayList<>();
    private long read;
    private long rejected;
    private long warnings;

    Pass(Reception.Sent sent, ColumnMapping mapping) {
      this.sent = sent;
      this.mapping = mapping;
      this.counts = new PortfolioPreview.Counts(sent.asOf());
    }

    /** A header that is refused is told by the one who pours; here it ends the reading. */
    void read(Iterator<CsvRecord> lines) {
      if (!lines.hasNext()
          || !(HeaderJudgement.judge(lines.next().getFields(), mapping)
              instanceof HeaderVerdict.Accepted accepted)) return;
      RowReader reader =
          new RowReader(
              accepted.columns(),
              numbers,
              LocalDate.ofInstant(sent.asOf(), ZoneOffset.ofHours(14)));
      while (lines.hasNext()) {
        List<CsvRecord> some = new ArrayList<>(PIECE_ROWS);
        while (lines.hasNext() && some.size() < PIECE_ROWS) some.add(lines.next());
        List<RowReading> readings =
            some.parallelStream().map(record -> reader.read(record.getFields())).toList();
        List<NumberedRow> usable = new ArrayList<>();
        for (int at = 0; at < some.size(); at++)
          take(some.get(at).getStartingLineNumber(), readings.get(at), usable);
        QuarkusTransaction.requiringNew().run(() -> preview.add(usable, counts));
      }
    }

    private void take(long line, RowReading reading, List<NumberedRow> usable) {
      read++;
      switch (reading) {
        case RowReading.Unusable unusable -> reject(line, unusable.remarks());
        case RowReading.Usable(var row, var remarks) -> {
          Optional<RowRemark> contradiction = seen.contradiction(row);
          if (contradiction.isPresent()) {
            reject(line, List.of(contradiction.get()));
            return;
          }
          warnings += remarks.size();
          usable.add(new NumberedRow(line, row));
        }
      }
    }

    private void reject(long line, List<RowRemark> why) {
      rejected++;
      for (RowRemark remark : why)
        if (refusals.size() < REFUSALS_SHOWN)
          refusals.add(new Refusal(line, remark.column(), remark.valueMasked(), remark.reason()));
    }

    Answer answer() {
      PortfolioPreview.Told told = counts.told();
      return new Answer(
          read,
          rejected + told.erased(),
          warnings,
          told.borrowersNew(),
          told.borrowersChanged(),
          told.borrowersUnchanged(),
          told.accountsNew(),
          told.accountsChanged(),
          told.accountsUnchanged(),
          told.accountsClosed(),
          told.olderThanKnown(),
          refusals);
    }
  }
}
