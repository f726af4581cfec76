package humane.borrower.datarequest.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.datarequest.DataRequestDue;
import humane.borrower.datarequest.DataRequestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Data requests in the database. */
@ApplicationScoped
public class DataRequestStore {
  public record DataRequest(String id, DataRequestKind kind, Instant receivedAt, LocalDate dueOn, String rule) {}

  private final Database database;

  DataRequestStore(Database database) {
    this.database = database;
  }

  @Transactional
  public String add(String borrowerId, DataRequestKind kind, Instant receivedAt, DataRequestDue due) {
    String id = UUID.randomUUID().toString();
    database.update(
        "INSERT INTO data_request (id, borrower_id, kind, received_at, due_on, rule) VALUES (?, ?, ?, ?, ?, ?)", id, borrowerId, kind, receivedAt, due.dueOn(), due.rule());
    return id;
  }

  public List<DataRequest> of(String borrowerId) {
    return database.list(
        "SELECT id, kind, received_at, due_on, rule FROM data_request WHERE borrower_id = ? ORDER BY received_at, id",
        row ->
            new DataRequest(
                row.getString("id"), DataRequestKind.valueOf(row.getString("kind")), Rows.instant(row, "received_at"), row.getObject("due_on", LocalDate.class),
                row.getString("rule")),
        borrowerId);
  }
}
