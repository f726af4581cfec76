package humane.reminder.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs plain SQL. Inside a transaction every call shares its connection; outside, each call is a
 * transaction of its own.
 */
@ApplicationScoped
public class Database {
  private static final int ROWS_PER_FETCH = 500;

  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  /**
   * What a broken wire to the database looks like to the callers: a broken assumption, never an
   * answer.
   */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sql, SQLException broken) {
      super(
          "The database refused: "
              + broken.getMessage()
              + " ("
              + sql.lines().findFirst().orElse("")
              + ")",
          broken);
    }
  }

  /** Takes rows one by one, without keeping them. */
  @FunctionalInterface
  public interface Taker {
    void take(Row row) throws SQLException;
  }

  public <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... values) {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(reader.read(row)), values);
    return found;
  }

  public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... values) {
    List<T> found = list(sql, reader, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  public void each(String sql, Taker taker, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      bind(connection, query, values);
      query.setFetchSize(ROWS_PER_FETCH);
      try (ResultSet rows = query.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) taker.take(row);
      }
    } catch (SQLException broken) {
      throw new Unreadable(sql, broken);
    }
  }

  /** Returns how many rows were touched. */
  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new Unreadable(sql, broken);
    }
  }

  /** The same statement for many rows of values, in one round. */
  public void batch(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) return;
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(connection, statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException broken) {
      throw new Unreadable(sql, broken);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(i + 1, name.name());
        case Collection<?> texts ->
            statement.setArray(
                i + 1, connection.createArrayOf(elementType(texts), texts.toArray()));
        case null, default -> statement.setObject(i + 1, values[i]);
      }
    }
  }

  private static String elementType(Collection<?> values) {
    return !values.isEmpty() && values.iterator().next() instanceof java.util.UUID
        ? "uuid"
        : "text";
  }
}
