package humane.borrower.retention.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.retention.Kept;
import humane.borrower.retention.RetentionReport;
import humane.borrower.retention.RetentionVerdict.Forget;
import humane.borrower.retention.RetentionVerdict.KeepReason;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the retention looks at, who stands on its list, and what its runs did. */
@ApplicationScoped
public class RetentionStore {
  private static final String KEPT =
      """
      SELECT b.id, b.jurisdictions,
        CASE WHEN EXISTS (SELECT 1 FROM account a WHERE a.borrower_id = b.id AND a.closed_at IS NULL) THEN NULL
          ELSE coalesce(greatest(b.erased_at, (SELECT max(a.closed_at) FROM account a WHERE a.borrower_id = b.id)), b.facts_as_of) END AS last_event,
        (SELECT max(c.received_at) FROM complaint c WHERE c.borrower_id = b.id) AS last_complaint,
        EXISTS (SELECT 1 FROM litigation_hold l WHERE l.borrower_id = b.id AND l.ended_at IS NULL) AS litigation,
        EXISTS (SELECT 1 FROM complaint c WHERE c.borrower_id = b.id AND c.state <> 'CLOSED') AS complaint_open
      FROM borrower b WHERE b.records_ended_at IS NULL""";

  /** A run as it was kept. */
  public record Run(LocalDate day, Instant finishedAt, RetentionReport report) {}

  private final Database database;
  private final ObjectMapper json;
  private final Clock clock;

  RetentionStore(Database database, ObjectMapper json, @BusinessTime Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The next persons by id of whom something is still held and no account is open: all others are
   * kept whatever their dates say.
   */
  public List<Kept> someAfter(String id, int count) {
    return database.list(
        KEPT
            + """
             AND NOT EXISTS (SELECT 1 FROM account a WHERE a.borrower_id = b.id AND a.closed_at IS NULL)
            AND b.id > ? ORDER BY b.id LIMIT ?""",
        this::kept,
        id,
        count);
  }

  /** How many persons are kept with an account that is open, by the reason that counts first. */
  public Map<KeepReason, Integer> keptWithOpenAccount() {
    Map<KeepReason, Integer> kept = new EnumMap<>(KeepReason.class);
    database
        .list(
            """
            SELECT CASE WHEN l.borrower_id IS NOT NULL THEN 'LITIGATION' WHEN c.borrower_id IS NOT NULL THEN 'COMPLAINT_OPEN' ELSE 'ACCOUNT_OPEN' END AS reason,
              count(*) AS persons
            FROM borrower b JOIN (SELECT DISTINCT borrower_id FROM account WHERE closed_at IS NULL) a ON a.borrower_id = b.id
            LEFT JOIN (SELECT DISTINCT borrower_id FROM litigation_hold WHERE ended_at IS NULL) l ON l.borrower_id = b.id
            LEFT JOIN (SELECT DISTINCT borrower_id FROM complaint WHERE state <> 'CLOSED') c ON c.borrower_id = b.id
            WHERE b.records_ended_at IS NULL GROUP BY reason""",
            row -> Map.entry(KeepReason.valueOf(row.getString("reason")), row.getInt("persons")))
        .forEach(one -> kept.put(one.getKey(), one.getValue()));
    return kept;
  }

  /** Whoever has an account again is on the list no more. */
  public void unlistWithOpenAccount() {
    database.update(
        "DELETE FROM retention_due d WHERE EXISTS (SELECT 1 FROM account a WHERE a.borrower_id = d.borrower_id AND a.closed_at IS NULL)");
  }

  public Optional<Kept> of(String borrowerId) {
    return database.first(KEPT + " AND b.id = ?", this::kept, borrowerId);
  }

  /** Who is on the list already stays there since the day they came on it. */
  public void list(String borrowerId, Forget due, LocalDate today) {
    database.update(
        """
        INSERT INTO retention_due (borrower_id, rule, kept_until, listed_on) VALUES (?, ?, ?, ?)
        ON CONFLICT (borrower_id) DO UPDATE SET rule = excluded.rule, kept_until = excluded.kept_until""",
        borrowerId,
        due.rule(),
        due.keptUntil(),
        today);
  }

  public void unlist(String borrowerId) {
    database.update("DELETE FROM retention_due WHERE borrower_id = ?", borrowerId);
  }

  public List<String> listedUpTo(LocalDate day) {
    return database.list(
        "SELECT borrower_id FROM retention_due WHERE listed_on <= ? ORDER BY borrower_id",
        row -> row.getString("borrower_id"),
        day);
  }

  public boolean hasRun(LocalDate day) {
    return database
        .first("SELECT day FROM retention_run WHERE day = ?", row -> row.getString("day"), day)
        .isPresent();
  }

  public void ran(LocalDate day, RetentionReport report) {
    try {
      database.update(
          "INSERT INTO retention_run (day, finished_at, report) VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING",
          day,
          clock.instant(),
          json.writeValueAsString(report));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A report cannot be written", broken);
    }
  }

  /** The newest first. */
  public List<Run> runs(int count) {
    return database.list(
        "SELECT day, finished_at, report::text AS report FROM retention_run ORDER BY day DESC LIMIT ?",
        row ->
            new Run(
                row.getObject("day", LocalDate.class),
                Rows.instant(row, "finished_at"),
                report(row.getString("report"))),
        count);
  }

  private RetentionReport report(String written) {
    try {
      return json.readValue(written, RetentionReport.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A report cannot be read", broken);
    }
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString("id"),
        Rows.texts(row, "jurisdictions"),
        day(Rows.instantOrNull(row, "last_event")),
        day(Rows.instantOrNull(row, "last_complaint")),
        row.getBoolean("litigation"),
        row.getBoolean("complaint_open"));
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
