package humane.borrower.signin.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A one-time code as a row: its hash only. */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode extends PanacheEntityBase {
  @Id public String id;

  @Column(name = "borrower_id", updatable = false)
  public String borrowerId;

  @Column(name = "contact_point_id", updatable = false)
  public String contactPointId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public OneTimeCodes.Purpose purpose;

  @Column(updatable = false)
  public byte[] salt;

  @Column(name = "code_hash", updatable = false)
  public byte[] codeHash;

  @Column(name = "created_system_at", updatable = false)
  public Instant createdAt;

  @Column(name = "expires_system_at", updatable = false)
  public Instant expiresAt;

  @Column(name = "wrong_tries")
  public int wrongTries;

  @Column(name = "used_system_at")
  public @Nullable Instant usedAt;

  static long madeSince(String borrowerId, Instant since) {
    return count("borrowerId = ?1 AND createdAt > ?2", borrowerId, since);
  }

  /**
   * The newest that may still be used, locked until the transaction ends so that two tries at once
   * count as two.
   */
  static Optional<OneTimeCode> waiting(
      String borrowerId, OneTimeCodes.Purpose purpose, Instant now, int triesMax) {
    return find(
            "borrowerId = ?1 AND purpose = ?2 AND usedAt IS NULL AND expiresAt > ?3 AND wrongTries < ?4 ORDER BY createdAt DESC",
            borrowerId,
            purpose,
            now,
            triesMax)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, 1)
        .firstResultOptional();
  }
}
