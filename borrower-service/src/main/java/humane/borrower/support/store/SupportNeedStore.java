package humane.borrower.support.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.support.SupportNeed;
import humane.borrower.support.SupportNeedKind;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Needs in the database: what is told, and when it ended; nothing is overwritten. */
@ApplicationScoped
public class SupportNeedStore {
  private static final String PLACE = "support_need.facts";

  private record Facts(
      SupportNeedKind kind,
      @Nullable String note,
      String permission,
      Instant permittedAt,
      String by) {}

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  SupportNeedStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  public List<SupportNeed> standing(Collection<String> borrowerIds) {
    return database.list(
        "SELECT * FROM support_need WHERE borrower_id = ANY (?) AND ended_at IS NULL ORDER BY recorded_at, id",
        this::read,
        borrowerIds);
  }

  /** Also those that ended. */
  public List<SupportNeed> all(String borrowerId) {
    return database.list(
        "SELECT * FROM support_need WHERE borrower_id = ? ORDER BY recorded_at, id",
        this::read,
        borrowerId);
  }

  void add(SupportNeed need) {
    database.update(
        "INSERT INTO support_need (id, borrower_id, facts_sealed, recorded_at) VALUES (?, ?, ?, ?)",
        need.id(),
        need.borrowerId(),
        sealing.facts(
            need.borrowerId(),
            new Facts(need.kind(), need.note(), need.permission(), need.permittedAt(), need.by()),
            PLACE),
        need.recordedAt());
  }

  void end(SupportNeed need, String by) {
    database.update(
        "UPDATE support_need SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL",
        clock.instant(),
        by,
        need.id());
  }

  private SupportNeed read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    Facts facts = sealing.openFacts(borrowerId, row.getBytes("facts_sealed"), PLACE, Facts.class);
    return new SupportNeed(
        row.getString("id"),
        borrowerId,
        facts.kind(),
        facts.note(),
        facts.permission(),
        facts.permittedAt(),
        facts.by(),
        Rows.instant(row, "recorded_at"),
        Rows.instantOrNull(row, "ended_at"));
  }
}
