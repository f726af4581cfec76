package humane.borrower.support.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.support.Helper;
import humane.borrower.support.HelperRole;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Helpers in the database. */
@ApplicationScoped
public class HelperStore {
  private static final String PLACE = "helper.facts";

  private record Facts(String name, HelperRole role, String authority, boolean acts) {}

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  HelperStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Also those whose time is over. */
  public List<Helper> all(String borrowerId) {
    return database.list(
        "SELECT * FROM helper WHERE borrower_id = ? ORDER BY recorded_at, id",
        this::read,
        borrowerId);
  }

  void add(Helper helper) {
    database.update(
        "INSERT INTO helper (id, borrower_id, facts_sealed, until_date, hold_id, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        helper.id(),
        helper.borrowerId(),
        sealing.facts(
            helper.borrowerId(),
            new Facts(helper.name(), helper.role(), helper.authority(), helper.acts()),
            PLACE),
        helper.until(),
        helper.holdId(),
        helper.recordedAt());
  }

  /**
   * @return false when it had ended before
   */
  boolean end(Helper helper) {
    return database.update(
            "UPDATE helper SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
            clock.instant(),
            helper.id())
        == 1;
  }

  private Helper read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    Facts facts = sealing.openFacts(borrowerId, row.getBytes("facts_sealed"), PLACE, Facts.class);
    return new Helper(
        row.getString("id"),
        borrowerId,
        facts.name(),
        facts.role(),
        facts.authority(),
        facts.acts(),
        row.getObject("until_date", LocalDate.class),
        row.getString("hold_id"),
        Rows.instant(row, "recorded_at"),
        Rows.instantOrNull(row, "ended_at"));
  }
}
