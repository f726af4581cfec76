package humane.borrower.datarequest.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.datarequest.DataRequest;
import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.DataRequestOutcome;
import humane.borrower.lawclock.DueDate;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data requests in the database; what was answered is a record and outlives what was erased. */
@ApplicationScoped
public class DataRequestStore {
  private static final String PLACE = "data_request.answer";

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Clock clock;

  DataRequestStore(Database database, BorrowerCiphers ciphers, @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.clock = clock;
  }

  @Transactional
  public String add(String borrowerId, DataRequestKind kind, Instant receivedAt, DueDate due) {
    String id = UUID.randomUUID().toString();
    database.update(
        "INSERT INTO data_request (id, borrower_id, kind, received_at, due_on, rule) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        borrowerId,
        kind,
        receivedAt,
        due.dueOn(),
        due.rule());
    return id;
  }

  public List<DataRequest> of(String borrowerId) {
    return database.list(
        "SELECT * FROM data_request WHERE borrower_id = ? ORDER BY received_at, id",
        this::read,
        borrowerId);
  }

  /**
   * @throws Problem 404 when this person has asked no such thing
   */
  DataRequest get(String borrowerId, String id) {
    return database
        .first(
            "SELECT * FROM data_request WHERE borrower_id = ? AND id = ?",
            this::read,
            borrowerId,
            id)
        .orElseThrow(() -> Problem.notFound("data request", id));
  }

  void close(
      String borrowerId, String id, DataRequestOutcome outcome, String answer, String staff) {
    database.update(
        "UPDATE data_request SET outcome = ?, answered_by = ?, answer_sealed = ?, closed_at = ? WHERE id = ?",
        outcome,
        staff,
        ciphers.encrypt(borrowerId, KeyPurpose.RECORD, answer, PLACE),
        clock.instant(),
        id);
  }

  private DataRequest read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new DataRequest(
        row.getString("id"),
        DataRequestKind.valueOf(row.getString("kind")),
        Rows.instant(row, "received_at"),
        row.getDate("due_on").toLocalDate(),
        row.getString("rule"),
        outcome == null ? null : DataRequestOutcome.valueOf(outcome),
        ciphers.decrypt(
            row.getString("borrower_id"), KeyPurpose.RECORD, row.getBytes("answer_sealed"), PLACE),
        Rows.instantOrNull(row, "closed_at"));
  }
}
