package humane.borrower.portfolio.store;

import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.portfolio.ImportState;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files, their progress and what was remarked about their rows. */
@ApplicationScoped
public class PortfolioImportStore {
  private static final int PART_BYTES = 4 * 1024 * 1024;
  private static final int TRIES_MAX = 5;
  private static final String COLUMNS =
      "id, as_of, mapping, state, rows_read, rows_accepted, rows_rejected, warnings, working_nanos, received_at, finished_at, failure";

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  PortfolioImportStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  public Optional<StoredImport> find(String id) {
    return database.first(
        "SELECT " + COLUMNS + " FROM portfolio_import WHERE id = ?",
        PortfolioImportStore::read,
        id);
  }

  /** The import and its lock: nobody else works on it until the transaction ends. */
  public StoredImport lock(String id) {
    return database
        .first(
            "SELECT " + COLUMNS + " FROM portfolio_import WHERE id = ? FOR UPDATE",
            PortfolioImportStore::read,
            id)
        .orElseThrow();
  }

  public List<StoredImport> newest(int limit) {
    return database.list(
        "SELECT " + COLUMNS + " FROM portfolio_import ORDER BY received_at DESC, id LIMIT ?",
        PortfolioImportStore::read,
        limit);
  }

  public Optional<StoredImport> withContent(byte[] contentHash) {
    return database.first(
        "SELECT " + COLUMNS + " FROM portfolio_import WHERE content_hash = ?",
        PortfolioImportStore::read,
        contentHash);
  }

  /** Keeps a file; false when the same one came in at the same moment. */
  public boolean receive(
      String id, byte[] contentHash, byte[] content, Instant asOf, String mapping, String from) {
    int stored =
        database.update(
            """
            INSERT INTO portfolio_import (id, content_hash, as_of, mapping, state, received_at, received_from)
            VALUES (?, ?, ?, ?, 'RECEIVED', ?, ?) ON CONFLICT (content_hash) DO NOTHING""",
            id,
            contentHash,
            asOf,
            mapping,
            clock.instant(),
            from);
    if (stored == 0) return false;
    keepParts(id, content);
    return true;
  }

  /** A file that could not be worked before is tried anew. */
  public void receiveAgain(String id, byte[] content) {
    database.update(
        "UPDATE portfolio_import SET state = 'RECEIVED', tries = 0, failure = NULL, finished_at = NULL WHERE id = ?",
        id);
    keepParts(id, content);
  }

  private void keepParts(String id, byte[] content) {
    for (int part = 0, from = 0; from < content.length; part++, from += PART_BYTES) {
      byte[] bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART_BYTES));
      database.update(
          "INSERT INTO portfolio_import_part (import_id, part, sealed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          id,
          part,
          sealing.bytes(owner(id), bytes, place(part)));
    }
  }

  public byte[] content(String id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int parts =
        database
            .first(
                "SELECT count(*) AS parts FROM portfolio_import_part WHERE import_id = ?",
                row -> row.getInt("parts"),
                id)
            .orElseThrow();
    for (int part = 0; part < parts; part++) {
      byte[] sealed =
          database
              .first(
                  "SELECT sealed FROM portfolio_import_part WHERE import_id = ? AND part = ?",
                  row -> row.getBytes("sealed"),
                  id,
                  part)
              .orElseThrow();
      content.writeBytes(sealing.openBytes(owner(id), sealed, place(part)));
    }
    return content.toByteArray();
  }

  /** Adds a batch's work; in the transaction of the batch. */
  public void advance(
      String id,
      long read,
      long accepted,
      long rejected,
      long nanos,
      List<NumberedRemark> remarks) {
    ColumnBatch batch =
        new ColumnBatch(
            """
            INSERT INTO portfolio_import_remark (import_id, rejected, line, column_name, value_masked, reason)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)""",
            "text",
            "boolean",
            "bigint",
            "text",
            "text",
            "text");
    for (NumberedRemark remark : remarks)
      batch.add(
          id,
          remark.remark().rejected(),
          remark.line(),
          remark.remark().column(),
          remark.remark().valueMasked(),
          remark.remark().reason());
    database.insert(batch);
    long warnings = remarks.stream().filter(remark -> !remark.remark().rejected()).count();
    database.update(
        """
        UPDATE portfolio_import SET state = 'RUNNING', rows_read = rows_read + ?, rows_accepted = rows_accepted + ?,
          rows_rejected = rows_rejected + ?, warnings = warnings + ?, working_nanos = working_nanos + ?, tries = 0 WHERE id = ?""",
        read,
        accepted,
        rejected,
        warnings,
        nanos,
        id);
  }

  /**
   * The work is done: the file is not needed any more, and what is left of it can never be read.
   */
  public void finish(String id) {
    database.update(
        "UPDATE portfolio_import SET state = 'DONE', finished_at = ? WHERE id = ?",
        clock.instant(),
        id);
    forgetContent(id);
  }

  /** Notes a failed try; true when it was the last. */
  public boolean failed(String id, String why) {
    ImportState state =
        database
            .first(
                """
                UPDATE portfolio_import SET tries = tries + 1, failure = ?, state = CASE WHEN tries + 1 >= ? THEN 'FAILED' ELSE state END
                WHERE id = ? RETURNING state""",
                row -> ImportState.valueOf(row.getString("state")),
                why,
                TRIES_MAX,
                id)
            .orElseThrow();
    if (state != ImportState.FAILED) return false;
    database.update(
        "UPDATE portfolio_import SET finished_at = ? WHERE id = ?", clock.instant(), id);
    forgetContent(id);
    return true;
  }

  private void forgetContent(String id) {
    database.update("DELETE FROM portfolio_import_part WHERE import_id = ?", id);
    sealing.destroy(owner(id));
  }

  /** Remarks in the order of the file. */
  public List<NumberedRemark> remarks(String id, boolean rejected) {
    return database.list(
        "SELECT line, rejected, column_name, value_masked, reason FROM portfolio_import_remark WHERE import_id = ? AND rejected = ? ORDER BY line, place",
        NumberedRemark::read,
        id,
        rejected);
  }

  private static String owner(String id) {
    return "portfolio-import:" + id;
  }

  private static String place(int part) {
    return "portfolio_import_part." + part;
  }

  private static StoredImport read(ResultSet row) throws SQLException {
    String mapping = row.getString("mapping");
    return new StoredImport(
        row.getString("id"),
        Rows.instant(row, "as_of"),
        mapping == null ? "" : mapping,
        ImportState.valueOf(row.getString("state")),
        row.getLong("rows_read"),
        row.getLong("rows_accepted"),
        row.getLong("rows_rejected"),
        row.getLong("warnings"),
        row.getLong("working_nanos"),
        Rows.instant(row, "received_at"),
        Rows.instantOrNull(row, "finished_at"),
        row.getString("failure"));
  }
}
