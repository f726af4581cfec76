package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.database.Database;
import humane.reminder.ledger.store.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work: who is due, who works on whom, and the lock under which everything about a
 * person is decided.
 */
@ApplicationScoped
public class People {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int LONGEST_PAUSE_EXPONENT = 5;

  private final Database database;
  private final Subjects subjects;
  private final Signal signal;
  private final Clock business;
  private final Clock system;

  People(
      Database database,
      Subjects subjects,
      Signal signal,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.database = database;
    this.subjects = subjects;
    this.signal = signal;
    this.business = business;
    this.system = system;
  }

  /**
   * A person on lease.
   *
   * @param wakes how often something had changed when the lease was taken
   */
  public record Leased(String borrowerId, long wakes) {}

  /**
   * Something changed: they are looked at now. In the current transaction; the loop wakes after the
   * commit.
   */
  public void wake(Collection<String> borrowerIds) {
    if (borrowerIds.isEmpty()) return;
    subjects.ofBorrowers(borrowerIds);
    Instant now = business.instant();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String id : new TreeSet<>(borrowerIds)) rows.add(new @Nullable Object[] {now, now, id});
    database.batch(
        """
        UPDATE person SET due_at = CASE WHEN due_at IS NULL OR due_at > ? THEN ? ELSE due_at END,
                          wakes = wakes + 1, retry_system_at = NULL
        WHERE borrower_id = ? AND erased_at IS NULL
        """,
        rows);
    signal.decideAfterCommit();
  }

  /** As {@link #wake}, and before everybody else: somebody waits for an answer. */
  public void wakeAsked(String borrowerId) {
    wake(List.of(borrowerId));
    database.update(
        "UPDATE person SET asked_at = ? WHERE borrower_id = ? AND asked_at IS NULL",
        business.instant(),
        borrowerId);
  }

  /**
   * Locks the people in the order of their ids, making rows for those we hear of for the first
   * time; gives how often each was woken.
   */
  public Map<String, Long> lock(Collection<String> borrowerIds) {
    if (borrowerIds.isEmpty()) return Map.of();
    subjects.ofBorrowers(borrowerIds);
    return wakes(
        "SELECT borrower_id, wakes FROM person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE",
        borrowerIds);
  }

  /** Locks those nobody else has locked, and says which, with how often each was woken. */
  public Map<String, Long> lockFree(Collection<String> borrowerIds) {
    return wakes(
        "SELECT borrower_id, wakes FROM person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE SKIP LOCKED",
        borrowerIds);
  }

  /** How often each of them was woken; whoever is not known yet is left out. */
  public Map<String, Long> wakesOf(Collection<String> borrowerIds) {
    return wakes("SELECT borrower_id, wakes FROM person WHERE borrower_id = ANY (?)", borrowerIds);
  }

  private Map<String, Long> wakes(String sql, Collection<String> borrowerIds) {
    Map<String, Long> wakes = new HashMap<>();
    database.each(
        sql, row -> wakes.put(row.text("borrower_id"), row.bigNumber("wakes")), borrowerIds);
    return wakes;
  }

  /**
   * A transaction lock on each account, so that two borrowers who share one are not decided side by
   * side.
   */
  public void lockAccounts(Collection<String> accountTokens) {
    if (accountTokens.isEmpty()) return;
    database.each(
        "SELECT pg_advisory_xact_lock(hashtextextended(token, 11)) FROM (SELECT unnest(?) AS token ORDER BY 1) AS accounts",
        row -> {},
        new TreeSet<>(accountTokens));
  }

  /**
   * A transaction lock on each number, shared by all who are about to write to it: a stop from a
   * number waits for them, and they see it, also when we had not heard yet whose number it is.
   */
  public void lockNumbersShared(Collection<String> numberTokens) {
    if (numberTokens.isEmpty()) return;
    database.each(
        "SELECT pg_advisory_xact_lock_shared(hashtextextended(token, 17)) FROM (SELECT unnest(?) AS token ORDER BY 1) AS numbers",
        row -> {},
        new TreeSet<>(numberTokens));
  }

  /** The other side of {@link #lockNumbersShared}; taken after the people's locks, as there. */
  public void lockNumber(String numberToken) {
    database.each("SELECT pg_advisory_xact_lock(hashtextextended(?, 17))", row -> {}, numberToken);
  }

  /**
   * Takes up to so many people who are due and on nobody's lease. The lease ends by itself if the
   * worker dies.
   */
  public List<Leased> lease(String worker, int atMost, Duration lease) {
    return atMost < 1 ? List.of() : lease("due_at", worker, atMost, lease);
  }

  /** The same of those who wait for an answer, the longest first. */
  public List<Leased> leaseAsked(String worker, int atMost, Duration lease) {
    return lease("asked_at", worker, atMost, lease);
  }

  private List<Leased> lease(String longest, String worker, int atMost, Duration lease) {
    Instant now = system.instant();
    return database.list(
        """
        UPDATE person SET leased_by = ?, leased_until_system_at = ?
        WHERE borrower_id = ANY (ARRAY(
          SELECT borrower_id FROM person
          WHERE %1$s IS NOT NULL AND due_at <= ? AND erased_at IS NULL
            AND (retry_system_at IS NULL OR retry_system_at <= ?)
            AND (leased_until_system_at IS NULL OR leased_until_system_at <= ?)
          ORDER BY %1$s
          LIMIT ? FOR UPDATE SKIP LOCKED))
        RETURNING borrower_id, wakes
        """
            .formatted(longest),
        row -> new Leased(row.text("borrower_id"), row.bigNumber("wakes")),
        worker,
        now.plus(lease),
        business.instant(),
        now,
        now,
        atMost);
  }

  /** Locks those of the leased who are still this worker's, in the order of their ids. */
  public Set<String> lockLeased(String worker, Collection<String> borrowerIds) {
    return new HashSet<>(
        database.list(
            """
            SELECT borrower_id FROM person
            WHERE borrower_id = ANY (?) AND leased_by = ? AND leased_until_system_at > ? AND erased_at IS NULL
            ORDER BY borrower_id FOR UPDATE
            """,
            row -> row.text("borrower_id"),
            borrowerIds,
            worker,
            system.instant()));
  }

  /**
   * What a look at a person came to.
   *
   * @param nextAt when to look again; null until something changes
   */
  public record Looked(
      Leased leased,
      @Nullable Instant nextAt,
      boolean stillAsked,
      String jurisdictions,
      String timeZones) {}

  /** Ends the leases. Whoever changed since the lease was taken stays due. */
  public void looked(Collection<Looked> all) {
    if (all.isEmpty()) return;
    List<@Nullable String> nextAt = new ArrayList<>();
    for (Looked one : all) nextAt.add(one.nextAt() == null ? null : one.nextAt().toString());
    database.update(
        """
        UPDATE person SET due_at = CASE WHEN person.wakes = one.wakes THEN one.next_at ELSE due_at END,
               asked_at = CASE WHEN one.asked THEN asked_at END,
               jurisdictions = one.jurisdictions, time_zones = one.time_zones,
               leased_by = NULL, leased_until_system_at = NULL, retry_system_at = NULL, tries_undecided = 0
        FROM unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::boolean[], ?::text[], ?::text[])
             AS one (borrower_id, wakes, next_at, asked, jurisdictions, time_zones)
        WHERE person.borrower_id = one.borrower_id
        """,
        all.stream().map(one -> one.leased().borrowerId()).toList(),
        all.stream().map(one -> Long.toString(one.leased().wakes())).toList(),
        nextAt,
        all.stream().map(one -> Boolean.toString(one.stillAsked())).toList(),
        all.stream().map(Looked::jurisdictions).toList(),
        all.stream().map(Looked::timeZones).toList());
  }

  /** Nothing could be decided: tried again after a pause that grows to sixteen seconds. */
  public void undecided(String worker, Collection<String> borrowerIds) {
    Instant now = system.instant();
    StringBuilder pauses = new StringBuilder();
    for (int tries = 0; tries <= LONGEST_PAUSE_EXPONENT; tries++)
      pauses.append(" WHEN ").append(tries).append(" THEN ?::timestamptz");
    List<@Nullable Object> values = new ArrayList<>();
    for (int tries = 0; tries <= LONGEST_PAUSE_EXPONENT; tries++)
      values.add(now.plus(FIRST_PAUSE.multipliedBy(1L << tries)));
    values.add(borrowerIds);
    values.add(worker);
    database.update(
        "UPDATE person SET retry_system_at = CASE LEAST(tries_undecided, "
            + LONGEST_PAUSE_EXPONENT
            + ")"
            + pauses
            + " END, tries_undecided = tries_undecided + 1, leased_by = NULL, leased_until_system_at = NULL"
            + " WHERE borrower_id = ANY (?) AND leased_by = ?",
        values.toArray());
  }

  /**
   * Looks at the person no sooner than this, on the system clock: the carrier asked for patience.
   */
  public void notBefore(String borrowerId, Instant systemAt) {
    database.update(
        """
        UPDATE person SET due_at = CASE WHEN due_at IS NULL OR due_at > ? THEN ? ELSE due_at END, wakes = wakes + 1, retry_system_at = ?
        WHERE borrower_id = ?
        """,
        business.instant(),
        business.instant(),
        systemAt,
        borrowerId);
  }

  /** Makes sure these people, whose locks are held, are looked at by then. */
  public void dueBy(Collection<String> borrowerIds, Instant at) {
    if (borrowerIds.isEmpty()) return;
    database.update(
        "UPDATE person SET due_at = ?, wakes = wakes + 1 WHERE borrower_id = ANY (?) AND (due_at IS NULL OR due_at > ?)",
        at,
        borrowerIds,
        at);
  }

  /** The same, each by a time of their own. */
  public void dueBy(Map<String, Instant> dueOf) {
    if (dueOf.isEmpty()) return;
    List<String> borrowerIds = new ArrayList<>();
    List<String> times = new ArrayList<>();
    dueOf.forEach(
        (id, at) -> {
          borrowerIds.add(id);
          times.add(at.toString());
        });
    database.update(
        """
        UPDATE person SET due_at = one.at, wakes = wakes + 1
        FROM unnest(?::text[], ?::timestamptz[]) AS one (borrower_id, at)
        WHERE person.borrower_id = one.borrower_id AND (due_at IS NULL OR due_at > one.at)
        """,
        borrowerIds,
        times);
  }
}
