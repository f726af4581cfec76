package humane.borrower.hold.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds in the database. */
@ApplicationScoped
public class HoldStore {
  public static final String ACCOUNTS_PLACE = "hold.account_refs";
  private static final String NOTE_PLACE = "hold.note";
  private static final String REASON_PLACE = "hold.ended_reason";
  private static final String COLUMNS =
      "id, borrower_id, kind, account_refs_sealed, from_date, until_date, set_by, note_sealed, created_at, ended_at";

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  HoldStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Those that nobody has ended; whether their days are over is for the gate to judge. */
  public List<Hold> standing(Collection<String> borrowerIds) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM hold WHERE borrower_id = ANY (?) AND ended_at IS NULL ORDER BY created_at, id",
        this::read,
        borrowerIds);
  }

  public List<Hold> all(String borrowerId) {
    return database.list(
        "SELECT " + COLUMNS + " FROM hold WHERE borrower_id = ? ORDER BY created_at, id",
        this::read,
        borrowerId);
  }

  /** Those of these kinds that stand and of which nobody was told yet, begun by this day. */
  List<Hold> untold(Collection<String> kinds, LocalDate begunBy) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM hold WHERE ended_at IS NULL AND told_at IS NULL AND kind = ANY (?) AND from_date <= ? ORDER BY id",
        this::read,
        kinds,
        begunBy);
  }

  /**
   * @return false when another did it meanwhile, or it ended
   */
  boolean told(Hold hold) {
    return database.update(
            "UPDATE hold SET told_at = ? WHERE id = ? AND told_at IS NULL AND ended_at IS NULL",
            clock.instant(),
            hold.id())
        == 1;
  }

  /** All that ever were set of this kind, also those that ended. */
  public List<Hold> ever(Collection<String> borrowerIds, HoldKind kind) {
    return database.list(
        "SELECT " + COLUMNS + " FROM hold WHERE borrower_id = ANY (?) AND kind = ?",
        this::read,
        borrowerIds,
        kind);
  }

  public Optional<Hold> find(String borrowerId, String id) {
    return database.first(
        "SELECT " + COLUMNS + " FROM hold WHERE borrower_id = ? AND id = ?",
        this::read,
        borrowerId,
        id);
  }

  public void add(Hold hold) {
    database.update(
        """
        INSERT INTO hold (id, borrower_id, kind, account_refs_sealed, from_date, until_date, set_by, note_sealed, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        hold.id(),
        hold.borrowerId(),
        hold.kind(),
        sealing.recordTexts(hold.borrowerId(), hold.accountRefs(), ACCOUNTS_PLACE),
        hold.from(),
        hold.until(),
        hold.by(),
        sealing.text(hold.borrowerId(), hold.note(), NOTE_PLACE),
        hold.createdAt());
  }

  /**
   * @return false when it had been ended before
   */
  public boolean end(Hold hold, @Nullable String reason) {
    return database.update(
            "UPDATE hold SET ended_at = ?, ended_reason_sealed = ? WHERE id = ? AND ended_at IS NULL",
            clock.instant(),
            sealing.text(hold.borrowerId(), reason, REASON_PLACE),
            hold.id())
        == 1;
  }

  private Hold read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new Hold(
        row.getString("id"),
        borrowerId,
        HoldKind.valueOf(row.getString("kind")),
        sealing.openRecordTexts(borrowerId, row.getBytes("account_refs_sealed"), ACCOUNTS_PLACE),
        row.getObject("from_date", LocalDate.class),
        Rows.dateOrNull(row, "until_date"),
        row.getString("set_by"),
        sealing.openText(borrowerId, row.getBytes("note_sealed"), NOTE_PLACE),
        Rows.instant(row, "created_at"),
        Rows.instantOrNull(row, "ended_at"));
  }
}
