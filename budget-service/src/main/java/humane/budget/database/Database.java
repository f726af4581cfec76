package humane.budget.database;

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

/** Runs a statement in the transaction at hand, or in one of its own where there is none. */
@ApplicationScoped
public class Database {

  /** Reads the row the cursor stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException broken) {
      throw new DatabaseFailure(sql, broken);
    }
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  public int update(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new DatabaseFailure(sql, broken);
    }
  }

  /**
   * One borrower's affairs are changed by one transaction at a time; held until the transaction
   * ends.
   */
  public void lockBorrower(String borrowerId) {
    list("SELECT pg_advisory_xact_lock(hashtextextended(?, 11))", row -> Boolean.TRUE, borrowerId);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int at = 0; at < values.length; at++) {
      int place = at + 1;
      switch (values[at]) {
        case null -> statement.setObject(place, null);
        case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(place, name.name());
        case Collection<?> texts ->
            statement.setArray(place, connection.createArrayOf("text", texts.toArray()));
        default -> statement.setObject(place, values[at]);
      }
    }
  }
}
