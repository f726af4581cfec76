package humane.borrower.portfolio.store;

import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Files that wait to be worked, in parts of a megabyte, each sealed with a key of the file's own. A
 * part at a time is in memory, however large the file.
 */
@ApplicationScoped
public class StagedFiles {
  private static final int PART_BYTES = 1 << 20;

  private final Database database;
  private final Sealing sealing;

  StagedFiles(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  /** A file on its way in, in the transaction at hand. */
  public final class Incoming {
    private final String name;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART_BYTES);
    private int parts;
    private long bytes;

    private Incoming(String name) {
      this.name = name;
    }

    public void add(byte[] piece) {
      part.writeBytes(piece);
      bytes += piece.length;
      if (part.size() >= PART_BYTES) flush();
    }

    /** Returns the size of the whole. */
    public long end() {
      if (part.size() > 0) flush();
      return bytes;
    }

    private void flush() {
      database.update(
          "INSERT INTO portfolio_import_part (import_id, part, sealed) VALUES (?, ?, ?)",
          name,
          parts,
          sealing.bytes(owner(name), part.toByteArray(), place(parts)));
      parts++;
      part.reset();
    }
  }

  public Incoming begin(String name) {
    return new Incoming(name);
  }

  /** The file from its beginning, fetched a part at a time. */
  public InputStream open(String name) {
    int parts =
        database
            .first(
                "SELECT count(*) AS parts FROM portfolio_import_part WHERE import_id = ?",
                row -> row.getInt("parts"),
                name)
            .orElseThrow();
    return new InputStream() {
      private InputStream part = InputStream.nullInputStream();
      private int next;

      @Override
      public int read() throws IOException {
        int one = part.read();
        if (one >= 0 || next == parts) return one;
        part = new ByteArrayInputStream(part(name, next++));
        return read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int some = part.read(into, from, length);
        if (some >= 0 || next == parts) return some;
        part = new ByteArrayInputStream(part(name, next++));
        return read(into, from, length);
      }
    };
  }

  private byte[] part(String name, int part) {
    byte[] sealed =
        database
            .first(
                "SELECT sealed FROM portfolio_import_part WHERE import_id = ? AND part = ?",
                row -> row.getBytes("sealed"),
                name,
                part)
            .orElseThrow();
    return sealing.openBytes(owner(name), sealed, place(part));
  }

  /** What is left of the file can never be read. */
  public void forget(String name) {
    database.update("DELETE FROM portfolio_import_part WHERE import_id = ?", name);
    sealing.destroy(owner(name));
  }

  private static String owner(String name) {
    return "portfolio-import:" + name;
  }

  private static String place(int part) {
    return "portfolio_import_part." + part;
  }
}
