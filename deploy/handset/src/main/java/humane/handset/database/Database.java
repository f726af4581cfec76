package humane.handset.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL without ceremony. A statement outside {@link #inTransaction} is committed when the call
 * returns.
 */
@ApplicationScoped
public class Database {
  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Several statements that hold together or not at all. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Session session) throws SQLException;
  }

  public <T> T inTransaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(new Session(connection));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException broken) {
        connection.rollback();
        throw broken;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("The carrier's database refused a transaction", broken);
    }
  }

  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    return alone(session -> session.list(sql, row, values));
  }

  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  /** How many rows were touched. */
  public int run(String sql, @Nullable Object... values) {
    return alone(session -> session.run(sql, values));
  }

  private <T> T alone(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(new Session(connection));
    } catch (SQLException broken) {
      throw new IllegalStateException("The carrier's database refused a statement", broken);
    }
  }

  /** One connection, in one transaction or in none. */
  public static final class Session {
    private final Connection connection;

    Session(Connection connection) {
      this.connection = connection;
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values)
        throws SQLException {
      try (PreparedStatement statement = prepared(sql, values);
          ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) found.add(row.read(rows));
        return found;
      }
    }

    public int run(String sql, @Nullable Object... values) throws SQLException {
      try (PreparedStatement statement = prepared(sql, values)) {
        return statement.executeUpdate();
      }
    }

    /** The same statement for many rows, in one trip. */
    public void runAll(String sql, List<Object[]> rows) throws SQLException {
      if (rows.isEmpty()) return;
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (Object[] row : rows) {
          fill(statement, row);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      fill(statement, values);
      return statement;
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values)
        throws SQLException {
      for (int index = 0; index < values.length; index++)
        statement.setObject(
            index + 1,
            values[index] instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC)
                : values[index]);
    }
  }

  /** A moment out of a column that is not null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
