package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.database.Database;
import humane.reminder.database.Together;
import humane.reminder.outreach.Start;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The gap between "handed to the carrier" in the database and the first byte of the request. A
 * request is written while its attempt's row is locked; a stop writes to the same rows before it is
 * answered. So a stop either comes first, and the request is not written, or waits until it is. It
 * holds for any number of replicas, and compares no clocks of two machines (ADR 6).
 */
@ApplicationScoped
public class InFlight {
  /**
   * A request whose connection is not open so long after its last look is not begun: the look would
   * be too old.
   */
  static final Duration START_WINDOW = Duration.ofSeconds(1);

  /**
   * A replica frozen in the middle of writing keeps its row locked. The carrier waits fifteen
   * seconds for a webhook, so the answer goes out before that, and the fact into the log.
   */
  private static final Duration STOP_WAITS_AT_MOST = Duration.ofSeconds(10);

  /** While the last of one group is being written, the next may be given leave. */
  private static final int GROUPS_AT_ONCE = 3;

  private static final int TOGETHER_AT_MOST = 32;

  private static final Logger LOG = Logger.getLogger(InFlight.class);

  private final Database database;
  private final TransactionSynchronizationRegistry current;
  private final Clock business;
  private final Clock system;
  private final Together<Asking> leave =
      new Together<>("leave", TOGETHER_AT_MOST, GROUPS_AT_ONCE, this::giveLeave);

  InFlight(
      Database database,
      TransactionSynchronizationRegistry current,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.database = database;
    this.current = current;
    this.business = business;
    this.system = system;
  }

  /**
   * Leave to begin the request of this attempt, which was handed over: for as long as it is
   * cleared.
   */
  public Start startOf(UUID attemptId, ClearedContact cleared) {
    return () -> {
      Asking asking = new Asking(attemptId, cleared, new CompletableFuture<>());
      leave.handIn(asking);
      return asking.answer().join();
    };
  }

  /** One that asks for leave, and waits for the answer. */
  private record Asking(
      UUID attemptId, ClearedContact cleared, CompletableFuture<Optional<Start.Held>> answer) {}

  /**
   * Gives leave to those who ask at the same time under one transaction, which ends when the last
   * of them is written. Nobody in it waits for anything but the write itself.
   */
  private void giveLeave(List<Asking> group) {
    try {
      QuarkusTransaction.requiringNew().run(() -> lockWhileWritten(group));
    } catch (RuntimeException broken) {
      LOG.error("Whether requests may begin could not be read; they are not begun", broken);
    } finally {
      group.forEach(asking -> asking.answer().complete(Optional.empty()));
    }
  }

  private void lockWhileWritten(List<Asking> group) {
    Map<UUID, Instant> handedOver = lock(group);
    CountDownLatch toBeWritten = new CountDownLatch(group.size());
    for (Asking asking : group) {
      Instant at = handedOver.get(asking.attemptId());
      boolean mayBegin =
          at != null
              && system.instant().isBefore(at.plus(START_WINDOW))
              && asking.cleared().isValidAt(business.instant());
      Held held = new Held(toBeWritten);
      if (!mayBegin) held.close();
      asking.answer().complete(mayBegin ? Optional.of(held) : Optional.empty());
    }
    try {
      toBeWritten.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody interrupts the threads that give leave", stopped);
    }
  }

  /**
   * Locks the rows that may begin, in the order of their ids as a stop does. Nothing is changed, so
   * the commit need not reach the disk before the requests go out.
   */
  private Map<UUID, Instant> lock(List<Asking> group) {
    Map<UUID, Instant> handedOver = new HashMap<>();
    database.each(
        """
        SELECT id, sending_system_at, set_config('synchronous_commit', 'off', true) FROM attempt
        WHERE id = ANY (?::uuid[]) AND state = 'SENDING' AND barred_system_at IS NULL ORDER BY id FOR UPDATE
        """,
        row -> handedOver.put(row.uuid("id"), row.instant("sending_system_at")),
        group.stream().map(Asking::attemptId).toList());
    return handedOver;
  }

  /** Held by one request until it is written. */
  private static final class Held implements Start.Held {
    private final CountDownLatch toBeWritten;
    private final AtomicBoolean closed = new AtomicBoolean();

    Held(CountDownLatch toBeWritten) {
      this.toBeWritten = toBeWritten;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) toBeWritten.countDown();
    }
  }

  /**
   * Bars what is handed over and not begun, for these people and for whoever has this number, as
   * part of the current transaction: once it is committed, none of it begins any more.
   */
  public void bar(Collection<String> borrowerIds, @Nullable String numberToken) {
    database.update(
        """
        UPDATE attempt SET barred_system_at = ? WHERE id IN (
          SELECT id FROM attempt
          WHERE state = 'SENDING' AND barred_system_at IS NULL
            AND (borrower_id = ANY (?) OR number_token = ?
                 OR borrower_id IN (SELECT borrower_id FROM known_number WHERE number_token = ?))
          ORDER BY id FOR UPDATE)
        """,
        system.instant(),
        borrowerIds,
        numberToken,
        numberToken);
  }

  /**
   * Bars as soon as the current transaction is committed, and lets the commit return only then.
   * What is stored must stand also when a request that is being written keeps us waiting; and
   * whoever is handed over later finds it stored.
   */
  public void barOnCommit(Collection<String> borrowerIds, @Nullable String numberToken) {
    current.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // What is to be barred is known only when nothing new can be handed over.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) onOwnThread(() -> bar(borrowerIds, numberToken));
          }
        });
  }

  /** A thread that still carries the ended transaction cannot use the database, another can. */
  private static void onOwnThread(Runnable work) {
    Thread other =
        Thread.ofVirtual()
            .name("in-flight")
            .uncaughtExceptionHandler(
                (thread, broken) ->
                    LOG.error("What was about to begin could not be barred by a stop", broken))
            .start(work);
    try {
      if (!other.join(STOP_WAITS_AT_MOST))
        LOG.errorf(
            "A request has been on the point of being written for %s; a stop was answered all the same",
            STOP_WAITS_AT_MOST);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
