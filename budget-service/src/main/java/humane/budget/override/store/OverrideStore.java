package humane.budget.override.store;

import humane.budget.database.Database;
import humane.budget.override.OverrideState;
import humane.budget.override.PlanOverride;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Overrides by id, borrower and time. */
@ApplicationScoped
public class OverrideStore {
  private static final String PLACE = "plan_override.reason_sealed";
  private static final String ALL = "SELECT * FROM plan_override ";

  private final Database database;
  private final BorrowerCiphers ciphers;

  OverrideStore(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  public void insert(PlanOverride asked) {
    database.update(
        """
        INSERT INTO plan_override
          (id, borrower_id, currency, monthly_minor, left_minor, reason_sealed, state, asked_by, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        asked.id(),
        asked.borrowerId(),
        asked.currency(),
        asked.monthlyMinor(),
        asked.leftMinor(),
        ciphers.encrypt(asked.borrowerId(), KeyPurpose.RECORD, asked.reason(), PLACE),
        asked.state(),
        asked.askedBy(),
        asked.askedAt());
  }

  /** Decides what is still undecided; whoever comes second changes nothing and gets false. */
  public boolean decide(
      String id, OverrideState state, String by, Instant at, Optional<String> proposalId) {
    return database.update(
            """
            UPDATE plan_override SET state = ?, decided_by = ?, decided_at = ?, proposal_id = ?
            WHERE id = ? AND state = 'ASKED'
            """,
            state,
            by,
            at,
            proposalId.orElse(null),
            id)
        == 1;
  }

  public Optional<PlanOverride> byId(String id) {
    return database.first(ALL + "WHERE id = ?", this::read, id);
  }

  /** Oldest first. */
  public List<PlanOverride> of(String borrowerId) {
    return database.list(
        ALL + "WHERE borrower_id = ? ORDER BY asked_at, id", this::read, borrowerId);
  }

  /** Those asked for from one instant until before another, oldest first. */
  public List<PlanOverride> asked(Instant from, Instant until, int max) {
    return database.list(
        ALL + "WHERE asked_at >= ? AND asked_at < ? ORDER BY asked_at, id LIMIT ?",
        this::read,
        from,
        until,
        max);
  }

  public long count(OverrideState state) {
    return database
        .first(
            "SELECT count(*) AS many FROM plan_override WHERE state = ?",
            row -> row.getLong("many"),
            state)
        .orElse(0L);
  }

  private PlanOverride read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new PlanOverride(
        row.getString("id"),
        borrowerId,
        row.getString("currency"),
        row.getLong("monthly_minor"),
        row.getLong("left_minor"),
        ciphers.decrypt(borrowerId, KeyPurpose.RECORD, row.getBytes("reason_sealed"), PLACE),
        OverrideState.valueOf(row.getString("state")),
        row.getString("asked_by"),
        Database.instant(row, "asked_at"),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(Database.instant(row, "decided_at")),
        Optional.ofNullable(row.getString("proposal_id")));
  }
}
