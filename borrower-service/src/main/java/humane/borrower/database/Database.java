package humane.borrower.database;

import humane.kit.copy.CopyRows;
import jakarta.inject.Singleton;
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

/** Runs a statement in the transaction at hand, or in one of its own where there is none. */
@Singleton
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

  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException broken) {
      throw new DatabaseFailure(sql, broken);
    }
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> rows = list(sql, reader, arguments);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  public int update(String sql, @Nullable Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new DatabaseFailure(sql, broken);
    }
  }

  /** Sends all rows of a batch in one statement that reads them with {@code unnest}. */
  public int insert(ColumnBatch batch) {
    if (batch.isEmpty()) return 0;
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(batch.sql())) {
      batch.bind(connection, statement);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new DatabaseFailure(batch.sql(), broken);
    }
  }

  /** Sends new rows by COPY. */
  public int copy(CopyRows rows) {
    try (Connection connection = source.getConnection()) {
      return rows.send(connection);
    } catch (SQLException broken) {
      throw new DatabaseFailure("COPY", broken);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int at = 0; at < arguments.length; at++) {
      Object value = arguments[at];
      int place = at + 1;
      switch (value) {
        case null -> statement.setObject(place, null);
        case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(place, name.name());
        case Collection<?> texts ->
            statement.setArray(place, connection.createArrayOf("text", texts.toArray()));
        default -> statement.setObject(place, value);
      }
    }
  }
}
