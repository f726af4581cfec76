package humane.risktraining.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import humane.risk.HistoryForm;
import humane.risktraining.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads a history, plain or gzipped, in UTF-8 with a header and columns in any order. */
public final class HistoryFile {
  private static final int FAULTS_SHOWN_MAX = 20;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** All of a file. */
  public record History(HistoryForm form, List<HistoryRow> rows) {}

  private HistoryFile() {}

  /**
   * Reads all of a file whose outcomes are told.
   *
   * @throws Refusal naming lines and columns, or the file when it cannot be read
   */
  public static History withOutcomes(Path file) {
    List<HistoryRow> rows = new ArrayList<>();
    HistoryForm form = read(file, true, rows::add);
    return new History(form, rows);
  }

  /**
   * Hands over row after row; outcomes are passed over, whatever they are.
   *
   * @throws Refusal naming lines and columns, after some rows may have been handed over
   */
  public static HistoryForm withoutOutcomes(Path file, Consumer<HistoryRow> reader) {
    return read(file, false, reader);
  }

  private static HistoryForm read(Path file, boolean outcomes, Consumer<HistoryRow> reader) {
    if (!Files.isRegularFile(file)) throw new Refusal("There is no file " + file + ".");
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text(file))) {
      var all = records.iterator();
      if (!all.hasNext()) throw new Refusal(file + " is empty.");
      Header header = Header.of(file.toString(), all.next().getFields());
      if (outcomes && header.labelAt() < 0)
        throw new Refusal(
            file
                + ", line 1: the column "
                + Header.LABEL
                + " is missing; it tells what came of it.");
      RowReader rows = new RowReader(file.toString(), header, outcomes);
      while (all.hasNext() && rows.faults().size() < FAULTS_SHOWN_MAX)
        rows.read(all.next()).ifPresent(reader);
      if (rows.count() == 0) throw new Refusal(file + " holds no account, only a header.");
      if (!rows.faults().isEmpty()) throw new Refusal(rows.faults());
      return header.form();
    } catch (CsvParseException broken) {
      throw new Refusal(file + " is no CSV: " + broken.getMessage());
    } catch (UncheckedIOException broken) {
      throw unreadable(file, Objects.requireNonNull(broken.getCause()));
    } catch (IOException broken) {
      throw unreadable(file, broken);
    }
  }

  private static Refusal unreadable(Path file, IOException why) {
    return why instanceof CharacterCodingException
        ? new Refusal(file + " is not UTF-8.")
        : new Refusal(file + " cannot be read: " + why.getMessage());
  }

  private static Reader text(Path file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    if (startsWith(bytes, GZIP)) bytes = new BufferedInputStream(new GZIPInputStream(bytes));
    if (startsWith(bytes, BYTE_ORDER_MARK)) bytes.skipNBytes(BYTE_ORDER_MARK.length);
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(InputStream bytes, byte[] mark) throws IOException {
    bytes.mark(mark.length);
    boolean is = Arrays.equals(bytes.readNBytes(mark.length), mark);
    bytes.reset();
    return is;
  }
}
