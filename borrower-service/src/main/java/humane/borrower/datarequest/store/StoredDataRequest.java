package humane.borrower.datarequest.store;

import humane.borrower.datarequest.DataRequestKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A data request as a row. */
@Entity
@Table(name = "data_request")
public class StoredDataRequest extends PanacheEntityBase {
  @Id public String id;

  @Column(name = "borrower_id", updatable = false)
  public String borrowerId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public DataRequestKind kind;

  @Column(name = "received_at", updatable = false)
  public Instant receivedAt;

  @Column(name = "due_on")
  public LocalDate dueOn;

  public String rule;

  static List<StoredDataRequest> of(String borrowerId) {
    return list("borrowerId = ?1 ORDER BY receivedAt, id", borrowerId);
  }
}
