package humane.borrower.erasure.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lawsuits for which everything about a person is kept. */
@ApplicationScoped
public class LitigationHolds {
  private static final String PLACE = "litigation_hold.reason";

  /** One of them; the reason is empty once nothing of the person can be read. */
  public record LitigationHold(
      String id,
      String reason,
      String by,
      Instant setAt,
      @Nullable String endedBy,
      @Nullable Instant endedAt) {}

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Clock clock;

  LitigationHolds(Database database, BorrowerCiphers ciphers, @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.clock = clock;
  }

  public boolean standsFor(String borrowerId) {
    return database
        .first(
            "SELECT id FROM litigation_hold WHERE borrower_id = ? AND ended_at IS NULL LIMIT 1",
            row -> row.getString("id"),
            borrowerId)
        .isPresent();
  }

  public String set(String borrowerId, String reason, String staff) {
    String id = UUID.randomUUID().toString();
    database.update(
        "INSERT INTO litigation_hold (id, borrower_id, reason_sealed, set_by, set_at) VALUES (?, ?, ?, ?, ?)",
        id,
        borrowerId,
        ciphers.encrypt(borrowerId, KeyPurpose.RECORD, reason, PLACE),
        staff,
        clock.instant());
    return id;
  }

  /**
   * @throws Problem 404 when none of this name stands
   */
  public void end(String borrowerId, String id, String staff) {
    if (database.update(
            "UPDATE litigation_hold SET ended_by = ?, ended_at = ? WHERE id = ? AND borrower_id = ? AND ended_at IS NULL",
            staff,
            clock.instant(),
            id,
            borrowerId)
        == 0) throw Problem.notFound("standing litigation hold", id);
  }

  public List<LitigationHold> of(String borrowerId) {
    return database.list(
        "SELECT * FROM litigation_hold WHERE borrower_id = ? ORDER BY set_at, id",
        row ->
            new LitigationHold(
                row.getString("id"),
                String.valueOf(
                    ciphers.decrypt(
                        borrowerId, KeyPurpose.RECORD, row.getBytes("reason_sealed"), PLACE)),
                row.getString("set_by"),
                Rows.instant(row, "set_at"),
                row.getString("ended_by"),
                Rows.instantOrNull(row, "ended_at")),
        borrowerId);
  }
}
