package humane.kit.crypto;

import humane.kit.clock.SystemTime;
import humane.kit.copy.CopyRows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Keys as the database has them, wrapped. */
@Singleton
class WrappedKeys {
  record Wrapped(KeyName name, byte[] bytes) {}

  private final DataSource database;
  private final Clock clock;

  WrappedKeys(DataSource database, @SystemTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Wrapped> of(Collection<KeyName> names) {
    List<Wrapped> stored = new ArrayList<>();
    Set<KeyName> wanted = new HashSet<>(names);
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT borrower_id, purpose, wrapped FROM borrower_key WHERE borrower_id = ANY (?)")) {
      query.setArray(
          1,
          connection.createArrayOf(
              "text", names.stream().map(KeyName::borrowerId).distinct().toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          KeyName name = new KeyName(row.getString(1), KeyPurpose.valueOf(row.getString(2)));
          if (wanted.contains(name)) stored.add(new Wrapped(name, row.getBytes(3)));
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be read", broken);
    }
    return stored;
  }

  /** Returns which were stored, as they were not there yet. */
  Set<KeyName> store(List<FreshKey> fresh) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO borrower_key (borrower_id, purpose, wrapped, created_at)
                SELECT borrower_id, purpose, wrapped, ? FROM unnest(?, ?, ?) AS t (borrower_id, purpose, wrapped)
                ON CONFLICT DO NOTHING RETURNING borrower_id, purpose""")) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setArray(2, connection.createArrayOf("text", texts(fresh, KeyName::borrowerId)));
      insert.setArray(
          3, connection.createArrayOf("text", texts(fresh, name -> name.purpose().name())));
      insert.setArray(
          4,
          connection.createArrayOf(
              "bytea", fresh.stream().map(FreshKey::wrapped).toArray(byte[][]::new)));
      Set<KeyName> stored = new HashSet<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next())
          stored.add(new KeyName(row.getString(1), KeyPurpose.valueOf(row.getString(2))));
      }
      return stored;
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be stored", broken);
    }
  }

  /** Stores keys of borrowers who are new in the transaction at hand. */
  void storeFirst(Collection<NewBorrowerKeys> fresh) {
    CopyRows rows = new CopyRows("borrower_key", "borrower_id", "purpose", "wrapped", "created_at");
    for (NewBorrowerKeys keys : fresh)
      for (FreshKey key : List.of(keys.profile, keys.record))
        rows.add(keys.borrowerId(), key.name().purpose(), key.wrapped(), clock.instant());
    try (Connection connection = database.getConnection()) {
      rows.send(connection);
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be stored", broken);
    }
  }

  void delete(KeyName name) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM borrower_key WHERE borrower_id = ? AND purpose = ?")) {
      delete.setString(1, name.borrowerId());
      delete.setString(2, name.purpose().name());
      delete.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("A key could not be destroyed", broken);
    }
  }

  private static Object[] texts(List<FreshKey> fresh, Function<KeyName, String> text) {
    return fresh.stream().map(FreshKey::name).map(text).toArray();
  }
}
