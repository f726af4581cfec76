package humane.borrower.complaint.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A complaint as a row: the words sealed, the clocks as JSON. What was said and when never changes.
 */
@Entity
@Table(name = "complaint")
public class StoredComplaint extends PanacheEntityBase {
  @Id public String id;

  @Column(name = "borrower_id", updatable = false)
  public String borrowerId;

  @Column(name = "text_sealed", updatable = false)
  public byte[] textSealed;

  @Column(updatable = false)
  public String channel;

  @Column(name = "received_at", updatable = false)
  public Instant receivedAt;

  @Column(name = "recorded_at", updatable = false)
  public Instant recordedAt;

  @Column(updatable = false)
  @ColumnTransformer(write = "?::jsonb")
  public String clocks;

  @Column(name = "family_contact", updatable = false)
  public boolean familyContact;

  static List<StoredComplaint> of(String borrowerId) {
    return list("borrowerId = ?1 ORDER BY receivedAt, id", borrowerId);
  }
}
