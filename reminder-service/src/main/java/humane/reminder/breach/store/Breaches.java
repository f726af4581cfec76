package humane.reminder.breach.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.breach.Breach;
import humane.reminder.breach.BreachChange;
import humane.reminder.breach.BreachState;
import humane.reminder.breach.NewBreach;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The register. Each new breach and each change is a ledger entry too, in the same transaction. */
@ApplicationScoped
public class Breaches {
  private static final String BREACHES =
      "SELECT id, entry_id, borrower_id, what, rules, happened_at, found_at, found_by FROM breach ";

  private final Database database;
  private final Ledger ledger;
  private final Clock clock;

  Breaches(Database database, Ledger ledger, @BusinessTime Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Empty when the breach of that entry is written down already; rules that are new to it are then
   * added to its history.
   */
  @Transactional
  public Optional<Breach> open(NewBreach found) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int written =
        database.update(
            """
            INSERT INTO breach (id, entry_id, borrower_id, what, rules, happened_at, found_at, found_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id) DO NOTHING""",
            id,
            found.entryId(),
            found.borrowerId(),
            found.what(),
            found.rules(),
            found.happenedAt(),
            now,
            found.foundBy());
    if (written == 0) {
      foundAgain(found, now);
      return Optional.empty();
    }
    add(
        id,
        found.borrowerId(),
        found.entryId(),
        "BREACH_OPENED",
        new BreachChange(now, found.foundBy(), BreachState.OPEN, found.cause(), null, null, null));
    return byId(id);
  }

  private void foundAgain(NewBreach found, Instant now) {
    Breach known =
        database
            .first(BREACHES + "WHERE entry_id = ?", this::read, found.entryId())
            .map(breach -> locked(breach.id()))
            .orElseThrow();
    String also = "Also refused by " + String.join(", ", found.rules());
    boolean isKnown =
        known.rules().containsAll(found.rules())
            || known.history().stream().anyMatch(change -> also.equals(change.cause()));
    if (isKnown) return;
    BreachChange was = known.now();
    add(
        known.id(),
        known.borrowerId(),
        known.entryId(),
        "BREACH_CHANGED",
        new BreachChange(
            now,
            found.foundBy(),
            was.state(),
            also,
            was.redress(),
            was.reportedOn(),
            was.reportedTo()));
  }

  /** Adds how it stands from now on, worked out of how it stands while nobody else changes it. */
  @Transactional
  public Breach change(UUID id, UnaryOperator<BreachChange> next) {
    Breach breach = locked(id);
    add(id, breach.borrowerId(), breach.entryId(), "BREACH_CHANGED", next.apply(breach.now()));
    return byId(id).orElseThrow();
  }

  private Breach locked(UUID id) {
    database.first(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "breach " + id);
    return byId(id).orElseThrow();
  }

  public Optional<Breach> byId(UUID id) {
    return database.first(BREACHES + "WHERE id = ?", this::read, id);
  }

  /** The newest first. */
  public List<Breach> list(@Nullable BreachState state, @Nullable UUID after, int limit) {
    return database.list(
        BREACHES
            + """
            WHERE (?::text IS NULL OR ? = (SELECT c.state FROM breach_change c WHERE c.breach_id = breach.id ORDER BY c.seq DESC LIMIT 1))
              AND (?::uuid IS NULL OR (found_at, id) < (SELECT b.found_at, b.id FROM breach b WHERE b.id = ?))
            ORDER BY found_at DESC, id DESC LIMIT ?""",
        this::read,
        state,
        state,
        after,
        after,
        limit);
  }

  /** Whom a subject of the ledger stands for. */
  public Optional<String> borrowerOf(String subject) {
    return database.first(
        "SELECT borrower_id FROM person WHERE subject = ?",
        row -> row.text("borrower_id"),
        subject);
  }

  public boolean knows(String borrowerId) {
    return database
        .first("SELECT 1 FROM person WHERE borrower_id = ?", row -> true, borrowerId)
        .isPresent();
  }

  private void add(
      UUID id, String borrowerId, @Nullable UUID entryId, String what, BreachChange change) {
    database.update(
        """
        INSERT INTO breach_change (breach_id, at, by, state, cause, redress, reported_on, reported_to)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        change.at(),
        change.by(),
        change.state(),
        change.cause(),
        change.redress(),
        change.reportedOn(),
        change.reportedTo());
    ledger.append(
        new LedgerEntry(
            borrowerId,
            null,
            change.at(),
            new LedgerBody.Breach(what, id, entryId, change.state().name())));
  }

  private Breach read(Row row) throws SQLException {
    UUID id = row.uuid("id");
    return new Breach(
        id,
        row.uuidOrNull("entry_id"),
        row.text("borrower_id"),
        row.text("what"),
        row.texts("rules"),
        row.instant("happened_at"),
        row.instant("found_at"),
        row.text("found_by"),
        database.list(
            "SELECT at, by, state, cause, redress, reported_on, reported_to FROM breach_change WHERE breach_id = ? ORDER BY seq",
            Breaches::change,
            id));
  }

  private static BreachChange change(Row row) throws SQLException {
    return new BreachChange(
        row.instant("at"),
        row.text("by"),
        BreachState.valueOf(row.text("state")),
        row.textOrNull("cause"),
        row.textOrNull("redress"),
        row.date("reported_on"),
        row.textOrNull("reported_to"));
  }
}
