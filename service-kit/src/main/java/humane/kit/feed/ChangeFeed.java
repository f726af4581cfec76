package humane.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.clock.BusinessTime;
import humane.kit.copy.CopyRows;
import humane.kit.crypto.NewBorrowerKeys;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The feed a service offers. Whoever appends holds one advisory lock until its transaction ends, so
 * that cursors stand in commit order and a reader that has seen 17 will never miss 16. Append last
 * in a transaction.
 */
@ApplicationScoped
public class ChangeFeed {
  /** How long a caller may ask us to hold an answer. */
  public static final int WAIT_SECONDS_MAX = 25;

  public static final int LIMIT_MAX = 1000;

  /**
   * Another replica's commit is not signalled here, so a waiting reader looks for itself this
   * often.
   */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** What is to be told, before it has a place in the feed. */
  public record NewChange(
      String kind, String borrowerId, @Nullable String accountRef, Map<String, Object> more) {}

  private final DataSource database;
  private final SealedWords words;
  private final ObjectMapper json;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();

  ChangeFeed(
      DataSource database,
      SealedWords words,
      ObjectMapper json,
      @BusinessTime Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.words = words;
    this.json = json;
    this.clock = clock;
    this.transaction = transaction;
  }

  public void append(
      String kind, String borrowerId, @Nullable String accountRef, Map<String, Object> more) {
    append(List.of(new NewChange(kind, borrowerId, accountRef, more)));
  }

  /** A change that is sealed already, and cannot be read any more. */
  public record ReadyChange(String kind, String borrowerId, byte @Nullable [] sealed) {}

  /** Seals a change about a borrower who is not in the database yet; on any thread. */
  public ReadyChange ready(NewBorrowerKeys keys, NewChange change) {
    return new ReadyChange(
        change.kind(), change.borrowerId(), words.seal(keys, change.accountRef(), change.more()));
  }

  /** Appends in the current transaction, which must be about to end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<NewChange> changes) {
    append(changes, List.of());
  }

  /** Appends, in the current transaction, changes and after them those that are sealed already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<NewChange> changes, List<ReadyChange> ready) {
    if (changes.isEmpty() && ready.isEmpty()) return;
    words.prepare(
        changes.stream()
            .filter(change -> change.accountRef() != null || !change.more().isEmpty())
            .map(NewChange::borrowerId)
            .toList());
    Instant now = clock.instant();
    CopyRows rows = new CopyRows("change_feed", "at", "kind", "borrower_id", "sealed");
    for (NewChange change : changes)
      rows.add(
          now,
          change.kind(),
          change.borrowerId(),
          words.seal(change.borrowerId(), change.accountRef(), change.more()));
    for (ReadyChange change : ready)
      rows.add(now, change.kind(), change.borrowerId(), change.sealed());
    try (Connection connection = database.getConnection();
        PreparedStatement order =
            connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtextextended('change_feed', 7))")) {
      order.execute();
      rows.send(connection);
    } catch (SQLException broken) {
      throw new IllegalStateException("The change feed could not be written", broken);
    }
    transaction.registerInterposedSynchronization(new WakeReaders());
  }

  /**
   * The next piece of the feed.
   *
   * @param after the last cursor the reader has kept, 0 at the very start
   * @param waitSeconds how long to hold an empty answer, at most {@link #WAIT_SECONDS_MAX}
   * @throws Problem 400 when a bound is passed
   */
  public ChangePage page(long after, int limit, int waitSeconds) {
    if (after < 0)
      throw Problem.badInput("after", String.valueOf(after), "must be a cursor of this feed, or 0");
    if (limit < 1 || limit > LIMIT_MAX)
      throw Problem.badInput("limit", String.valueOf(limit), "must be between 1 and " + LIMIT_MAX);
    if (waitSeconds < 0 || waitSeconds > WAIT_SECONDS_MAX)
      throw Problem.badInput(
          "wait",
          String.valueOf(waitSeconds),
          "must be between 0 and " + WAIT_SECONDS_MAX + " seconds");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
    ChangePage page = read(after, limit);
    while (page.next() == after && System.nanoTime() < deadline) {
      awaitCommit();
      page = read(after, limit);
    }
    return page;
  }

  // Woken or not makes no difference: the caller reads the table again, in a loop.
  @SuppressWarnings("WaitNotInLoop")
  private void awaitCommit() {
    lock.lock();
    try {
      committed.awaitNanos(LOOK_AGAIN.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for a change", stopping);
    } finally {
      lock.unlock();
    }
  }

  private record Row(
      long cursor,
      Instant at,
      String kind,
      String borrowerId,
      @Nullable String accountRef,
      @Nullable String more,
      byte @Nullable [] sealed) {}

  private ChangePage read(long after, int limit) {
    List<Row> rows = rows(after, limit);
    words.load(
        rows.stream().filter(row -> row.sealed() != null).map(Row::borrowerId).distinct().toList());
    return new ChangePage(
        rows.stream().flatMap(row -> opened(row).stream()).toList(),
        rows.isEmpty() ? after : rows.getLast().cursor());
  }

  private List<Row> rows(long after, int limit) {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT cursor, at, kind, borrower_id, account_ref, more, sealed FROM change_feed WHERE cursor > ? ORDER BY cursor LIMIT ?")) {
      query.setLong(1, after);
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next())
          rows.add(
              new Row(
                  row.getLong(1),
                  row.getTimestamp(2).toInstant(),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getBytes(7)));
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("The change feed could not be read", broken);
    }
    return rows;
  }

  /** Nothing when the borrower's record was destroyed: nobody can know any more what it said. */
  private Optional<Change> opened(Row row) {
    byte[] sealed = row.sealed();
    if (sealed == null)
      return Optional.of(
          new Change(
              row.cursor(),
              row.at(),
              row.kind(),
              row.borrowerId(),
              row.accountRef(),
              details(row.more())));
    return words
        .open(row.borrowerId(), sealed)
        .map(
            said ->
                new Change(
                    row.cursor(),
                    row.at(),
                    row.kind(),
                    row.borrowerId(),
                    said.accountRef(),
                    said.details()));
  }

  /** As an earlier version has stored them. */
  Map<String, Object> details(@Nullable String more) {
    try {
      return more == null
          ? Map.of()
          : json.readValue(more, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The change feed could not be read", broken);
    }
  }

  private final class WakeReaders implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Readers are woken only by what is committed.
    }

    @Override
    public void afterCompletion(int status) {
      if (status != Status.STATUS_COMMITTED) return;
      lock.lock();
      try {
        committed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
