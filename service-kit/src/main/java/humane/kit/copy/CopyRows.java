package humane.kit.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * New rows of one table in the binary form of COPY (PostgreSQL manual, COPY, "Binary Format"): the
 * fastest way in, for rows that cannot be there yet. A value's Java type must be that of its
 * column: text or an enum's name for text, bytes for bytea, an instant for timestamptz, a plain
 * date for date, a list of texts for text[], and boolean.
 */
public final class CopyRows {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int EPOCH_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int OID_OF_TEXT = 25;
  private static final int NULL = -1;
  private static final int END = -1;

  private final String sql;
  private final int columns;
  private final Bytes out = new Bytes();
  private int rows;

  /**
   * @param table and columns are names of ours, never anybody's input
   */
  public CopyRows(String table, String... columns) {
    this.sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
    this.columns = columns.length;
    out.raw(SIGNATURE);
    out.int4(0);
    out.int4(0);
  }

  public void add(@Nullable Object... values) {
    if (values.length != columns)
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    out.int2(columns);
    for (Object value : values) put(value);
    rows++;
  }

  /** Sends the rows in the transaction of the connection; these rows cannot be sent again. */
  public int send(Connection connection) throws SQLException {
    if (rows == 0) return 0;
    out.int2(END);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      copy.writeToCopy(out.array(), 0, out.length());
      return (int) copy.endCopy();
    } finally {
      if (copy.isActive()) copy.cancelCopy();
    }
  }

  private void put(@Nullable Object value) {
    switch (value) {
      case null -> out.int4(NULL);
      case byte[] bytes -> out.sized(bytes);
      case String text -> out.sized(text.getBytes(StandardCharsets.UTF_8));
      case Enum<?> name -> out.sized(name.name().getBytes(StandardCharsets.UTF_8));
      case Boolean truth -> out.sized(new byte[] {(byte) (truth ? 1 : 0)});
      case Instant at -> {
        out.int4(Long.BYTES);
        out.int8(
            Math.addExact(
                Math.multiplyExact(at.getEpochSecond() - EPOCH.getEpochSecond(), 1_000_000L),
                at.getNano() / 1000));
      }
      case LocalDate day -> {
        out.int4(Integer.BYTES);
        out.int4(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
      }
      case Collection<?> texts -> texts(List.copyOf(texts));
      default -> throw new IllegalArgumentException("No form for " + value.getClass());
    }
  }

  /**
   * As array_send writes it: dimensions, flags, element type, and for the one dimension its size.
   */
  private void texts(List<?> texts) {
    int at = out.length();
    out.int4(0);
    out.int4(texts.isEmpty() ? 0 : 1);
    out.int4(0);
    out.int4(OID_OF_TEXT);
    if (!texts.isEmpty()) {
      out.int4(texts.size());
      out.int4(1);
      for (Object text : texts) out.sized(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    out.int4At(at, out.length() - at - Integer.BYTES);
  }
}
