package humane.reminder.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by the names of its columns. */
public final class Row {
  private final ResultSet at;

  Row(ResultSet at) {
    this.at = at;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** A text that the table never leaves empty. */
  public String text(String column) throws SQLException {
    String value = at.getString(column);
    if (value == null) throw new IllegalStateException("The column " + column + " is empty");
    return value;
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return at.getString(column);
  }

  public UUID uuid(String column) throws SQLException {
    UUID value = at.getObject(column, UUID.class);
    if (value == null) throw new IllegalStateException("The column " + column + " is empty");
    return value;
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return at.getObject(column, UUID.class);
  }

  public Instant instant(String column) throws SQLException {
    Instant value = instantOrNull(column);
    if (value == null) throw new IllegalStateException("The column " + column + " is empty");
    return value;
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime value = at.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public LocalDate date(String column) throws SQLException {
    return at.getObject(column, LocalDate.class);
  }

  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return at.getObject(column, LocalDate.class);
  }

  public int number(String column) throws SQLException {
    return at.getInt(column);
  }

  public long bigNumber(String column) throws SQLException {
    return at.getLong(column);
  }

  public @Nullable Integer numberOrNull(String column) throws SQLException {
    return at.getObject(column, Integer.class);
  }

  public boolean yes(String column) throws SQLException {
    return at.getBoolean(column);
  }

  /** Bytes that the table never leaves empty. */
  public byte[] bytes(String column) throws SQLException {
    byte[] value = at.getBytes(column);
    if (value == null) throw new IllegalStateException("The column " + column + " is empty");
    return value;
  }

  public byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return at.getBytes(column);
  }

  /** The texts of an array column; an empty list when there is none. */
  public List<String> texts(String column) throws SQLException {
    var array = at.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
