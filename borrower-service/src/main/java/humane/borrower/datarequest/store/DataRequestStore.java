package humane.borrower.datarequest.store;

import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.lawclock.DueDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Data requests in the database. */
@ApplicationScoped
public class DataRequestStore {
  public record DataRequest(
      String id, DataRequestKind kind, Instant receivedAt, LocalDate dueOn, String rule) {}

  @Transactional
  public String add(String borrowerId, DataRequestKind kind, Instant receivedAt, DueDate due) {
    StoredDataRequest request = new StoredDataRequest();
    request.id = UUID.randomUUID().toString();
    request.borrowerId = borrowerId;
    request.kind = kind;
    request.receivedAt = receivedAt;
    request.dueOn = due.dueOn();
    request.rule = due.rule();
    request.persistAndFlush();
    return request.id;
  }

  public List<DataRequest> of(String borrowerId) {
    return StoredDataRequest.of(borrowerId).stream()
        .map(row -> new DataRequest(row.id, row.kind, row.receivedAt, row.dueOn, row.rule))
        .toList();
  }
}
