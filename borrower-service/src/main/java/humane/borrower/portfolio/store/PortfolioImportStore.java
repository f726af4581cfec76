package humane.borrower.portfolio.store;

import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.portfolio.ImportState;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files, their progress and what was remarked about their rows. */
@ApplicationScoped
public class PortfolioImportStore {
  private static final int TRIES_MAX = 5;
  private static final String COLUMNS =
      "id, as_of, mapping, state, rows_read, rows_accepted, rows_rejected, warnings, working_nanos, received_at, finished_at, failure, staged_as, bytes, bytes_read";

  private final Database database;
  private final StagedFiles staged;
  private final Clock clock;

  PortfolioImportStore(Database database, StagedFiles staged, @BusinessTime Clock clock) {
    this.database = database;
    this.staged = staged;
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

  /** Takes on a staged file; false when the same one came in at the same moment. */
  public boolean receive(
      String id, byte[] contentHash, long bytes, Instant asOf, String mapping, String from) {
    return database.update(
            """
            INSERT INTO portfolio_import (id, content_hash, as_of, mapping, state, received_at, received_from, staged_as, bytes)
            VALUES (?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?) ON CONFLICT (content_hash) DO NOTHING""",
            id,
            contentHash,
            asOf,
            mapping,
            clock.instant(),
            from,
            id,
            bytes)
        == 1;
  }

  /** A file that could not be worked before is tried anew, from what was staged now. */
  public void receiveAgain(String id, String stagedAs) {
    database.update(
        "UPDATE portfolio_import SET state = 'RECEIVED', tries = 0, failure = NULL, finished_at = NULL, staged_as = ? WHERE id = ?",
        stagedAs,
        id);
  }

  /** Adds a batch's work; in the transaction of the batch. */
  public void advance(
      String id,
      long read,
      long accepted,
      long rejected,
      long nanos,
      long bytes,
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
          rows_rejected = rows_rejected + ?, warnings = warnings + ?, working_nanos = working_nanos + ?,
          bytes_read = ?, tries = 0 WHERE id = ?""",
        read,
        accepted,
        rejected,
        warnings,
        nanos,
        bytes,
        id);
  }

  /**
   * The work is done: the file is not needed any more, and what is left of it can never be read.
   */
  public void finish(String id) {
    database.update(
        "UPDATE portfolio_import SET state = 'DONE', bytes_read = coalesce(bytes, 0), finished_at = ? WHERE id = ?",
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
    staged.forget(find(id).orElseThrow().stagedAs());
  }

  /** Remarks in the order of the file. */
  public List<NumberedRemark> remarks(String id, boolean rejected) {
    return database.list(
        "SELECT line, rejected, column_name, value_masked, reason FROM portfolio_import_remark WHERE import_id = ? AND rejected = ? ORDER BY line, place",
        NumberedRemark::read,
        id,
        rejected);
  }

  private static StoredImport read(ResultSet row) throws SQLException {
    String mapping = row.getString("mapping");
    String stagedAs = row.getString("staged_as");
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
        row.getString("failure"),
        stagedAs == null ? row.getString("id") : stagedAs,
        row.getLong("bytes"),
        row.getLong("bytes_read"));
  }
}
