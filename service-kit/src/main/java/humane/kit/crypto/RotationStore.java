package humane.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far the rotation is, in the one row of its table. */
@ApplicationScoped
class RotationStore {
  /**
   * @param masterKeyId of the key under which all keys are to be
   * @param afterBorrower and afterPurpose the last key that was looked at in this pass
   */
  record Rotation(
      int masterKeyId,
      int pass,
      String afterBorrower,
      String afterPurpose,
      long seenInPass,
      long rewrappedInPass,
      long rewrapped,
      Instant startedAt,
      @Nullable Instant finishedAt) {}

  private final DataSource database;

  RotationStore(DataSource database) {
    this.database = database;
  }

  @Nullable Rotation current() {
    return read("");
  }

  Rotation lock() {
    return Objects.requireNonNull(read(" FOR UPDATE"), "no rotation was begun");
  }

  /** Begins one, unless it is under way already. */
  void begin(int masterKeyId, Instant at) {
    update(
        """
        INSERT INTO key_rotation (only_one, master_key_id, started_at) VALUES (true, ?, ?)
        ON CONFLICT (only_one) DO UPDATE SET master_key_id = excluded.master_key_id, started_at = excluded.started_at, finished_at = NULL, pass = 1,
          after_borrower = '', after_purpose = '', seen_in_pass = 0, rewrapped_in_pass = 0, rewrapped = 0
        WHERE key_rotation.finished_at IS NOT NULL OR key_rotation.master_key_id <> excluded.master_key_id""",
        masterKeyId,
        Timestamp.from(at));
  }

  List<WrappedKeys.Wrapped> nextAfter(Rotation at, int limit) {
    List<WrappedKeys.Wrapped> next = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT borrower_id, purpose, wrapped FROM borrower_key WHERE (borrower_id, purpose) > (?, ?)
                ORDER BY borrower_id, purpose LIMIT ? FOR UPDATE""")) {
      query.setString(1, at.afterBorrower());
      query.setString(2, at.afterPurpose());
      query.setInt(3, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next())
          next.add(
              new WrappedKeys.Wrapped(
                  new KeyName(row.getString(1), KeyPurpose.valueOf(row.getString(2))),
                  row.getBytes(3)));
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be read", broken);
    }
    return next;
  }

  void replace(List<WrappedKeys.Wrapped> keys) {
    if (keys.isEmpty()) return;
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE borrower_key SET wrapped = t.wrapped FROM unnest(?, ?, ?) AS t (borrower, purpose_name, wrapped)
                WHERE borrower_id = t.borrower AND purpose = t.purpose_name""")) {
      update.setArray(
          1,
          connection.createArrayOf(
              "text", keys.stream().map(key -> key.name().borrowerId()).toArray()));
      update.setArray(
          2,
          connection.createArrayOf(
              "text", keys.stream().map(key -> key.name().purpose().name()).toArray()));
      update.setArray(
          3,
          connection.createArrayOf(
              "bytea", keys.stream().map(WrappedKeys.Wrapped::bytes).toArray(byte[][]::new)));
      if (update.executeUpdate() != keys.size())
        throw new IllegalStateException("A key was gone although it was locked");
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be stored", broken);
    }
  }

  void advance(KeyName to, int seen, int rewrapped) {
    update(
        """
        UPDATE key_rotation SET after_borrower = ?, after_purpose = ?, seen_in_pass = seen_in_pass + ?, rewrapped_in_pass = rewrapped_in_pass + ?,
          rewrapped = rewrapped + ?""",
        to.borrowerId(),
        to.purpose().name(),
        seen,
        rewrapped,
        rewrapped);
  }

  /** Counts what was sealed anew beside the keys. */
  void rewrapped(int count) {
    update("UPDATE key_rotation SET rewrapped = rewrapped + ?", count);
  }

  void nextPass() {
    update(
        "UPDATE key_rotation SET pass = pass + 1, after_borrower = '', after_purpose = '', seen_in_pass = 0, rewrapped_in_pass = 0");
  }

  void finish(Instant at) {
    update("UPDATE key_rotation SET finished_at = ?", Timestamp.from(at));
  }

  private @Nullable Rotation read(String lock) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT master_key_id, pass, after_borrower, after_purpose, seen_in_pass, rewrapped_in_pass, rewrapped, started_at, finished_at
                FROM key_rotation"""
                    + lock);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) return null;
      Timestamp finished = row.getTimestamp("finished_at");
      return new Rotation(
          row.getInt("master_key_id"),
          row.getInt("pass"),
          row.getString("after_borrower"),
          row.getString("after_purpose"),
          row.getLong("seen_in_pass"),
          row.getLong("rewrapped_in_pass"),
          row.getLong("rewrapped"),
          row.getTimestamp("started_at").toInstant(),
          finished == null ? null : finished.toInstant());
    } catch (SQLException broken) {
      throw new IllegalStateException("The rotation could not be read", broken);
    }
  }

  private void update(String statement, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      for (int at = 0; at < values.length; at++) update.setObject(at + 1, values[at]);
      update.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("The rotation could not be written", broken);
    }
  }
}
