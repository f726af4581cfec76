package humane.borrower.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns, so that thousands of them travel as one statement. The SQL reads them
 * as {@code unnest(?, ?, …)}, one placeholder for each type given.
 */
public final class ColumnBatch {
  private final String sql;
  private final String[] types;
  private final List<List<@Nullable Object>> columns = new ArrayList<>();

  public ColumnBatch(String sql, String... types) {
    this.sql = sql;
    this.types = types.clone();
    for (int at = 0; at < types.length; at++) columns.add(new ArrayList<>());
  }

  /**
   * Adds a row. Everything but bytes travels as text and is read by the database in the type of its
   * column.
   */
  public void add(@Nullable Object... values) {
    if (values.length != types.length)
      throw new IllegalArgumentException(
          values.length + " values for " + types.length + " columns");
    for (int at = 0; at < values.length; at++)
      columns
          .get(at)
          .add(
              values[at] instanceof byte[] bytes
                  ? bytes
                  : values[at] == null ? null : values[at].toString());
  }

  public boolean isEmpty() {
    return columns.getFirst().isEmpty();
  }

  String sql() {
    return sql;
  }

  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    for (int at = 0; at < types.length; at++) {
      List<@Nullable Object> column = columns.get(at);
      Object[] values =
          types[at].equals("bytea") ? column.toArray(new byte[0][]) : column.toArray(new String[0]);
      statement.setArray(at + 1, connection.createArrayOf(types[at], values));
    }
  }
}
