package humane.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** All columns that the master key seals, and their sealing anew in the transaction at hand. */
@ApplicationScoped
class SealedByMaster {
  private final Instance<MasterSealed.Columns> columns;
  private final MasterKey master;
  private final DataSource database;

  SealedByMaster(
      @Any Instance<MasterSealed.Columns> columns, MasterKey master, DataSource database) {
    this.columns = columns;
    this.master = master;
    this.database = database;
  }

  private record Row(List<String> key, byte[] sealed) {}

  /** Seals some anew that are under another key than this, and returns how many. */
  int someAgain(int masterKeyId, int limit) {
    int again = 0;
    try (Connection connection = database.getConnection()) {
      for (MasterSealed.Columns some : columns)
        for (MasterSealed one : some.sealed()) again += again(connection, one, masterKeyId, limit);
    } catch (SQLException broken) {
      throw new IllegalStateException(
          "What the master key has sealed could not be sealed anew", broken);
    }
    return again;
  }

  private int again(Connection connection, MasterSealed what, int masterKeyId, int limit)
      throws SQLException {
    List<Row> older = older(connection, what, masterKeyId, limit);
    String where =
        what.key().stream().map(name -> name + "::text = ?").collect(Collectors.joining(" AND "));
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE %s SET %s = ? WHERE %s".formatted(what.table(), what.column(), where))) {
      for (Row row : older) {
        String place = what.place().of(row.key());
        update.setBytes(1, master.seal(master.open(row.sealed(), place), place));
        for (int at = 0; at < row.key().size(); at++) update.setString(at + 2, row.key().get(at));
        update.executeUpdate();
      }
    }
    return older.size();
  }

  /** Tink writes one byte and the id of the key before what it seals. */
  private static List<Row> older(
      Connection connection, MasterSealed what, int masterKeyId, int limit) throws SQLException {
    String key = what.key().stream().map(name -> name + "::text").collect(Collectors.joining(", "));
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL AND substring(%2$s FROM 2 FOR 4) <> ? LIMIT ? FOR UPDATE"
                .formatted(key, what.column(), what.table()))) {
      query.setBytes(1, ByteBuffer.allocate(Integer.BYTES).putInt(masterKeyId).array());
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int at = 1; at <= what.key().size(); at++) values.add(row.getString(at));
          rows.add(new Row(values, row.getBytes(what.key().size() + 1)));
        }
      }
    }
    return rows;
  }
}
