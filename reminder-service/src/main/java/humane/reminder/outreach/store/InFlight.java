package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.database.Database;
import humane.reminder.outreach.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
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

  private static final Logger LOG = Logger.getLogger(InFlight.class);

  private final Database database;
  private final UserTransaction own;
  private final TransactionSynchronizationRegistry current;
  private final Clock business;
  private final Clock system;

  InFlight(
      Database database,
      UserTransaction own,
      TransactionSynchronizationRegistry current,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.database = database;
    this.own = own;
    this.current = current;
    this.business = business;
    this.system = system;
  }

  /**
   * Leave to begin the request of this attempt, which was handed over: for as long as it is
   * cleared.
   */
  public Start startOf(UUID attemptId, ClearedContact cleared) {
    return () -> take(attemptId, cleared);
  }

  /**
   * Locks the row for the moment of writing. Nothing is changed by it, so its commit need not reach
   * the disk before the request goes out.
   */
  private Optional<Start.Held> take(UUID attemptId, ClearedContact cleared) {
    try {
      own.begin();
      boolean mayBegin =
          database
              .first(
                  """
                  SELECT sending_system_at, set_config('synchronous_commit', 'off', true) FROM attempt
                  WHERE id = ? AND state = 'SENDING' AND barred_system_at IS NULL FOR UPDATE
                  """,
                  row -> row.instant("sending_system_at"),
                  attemptId)
              .filter(handedOver -> system.instant().isBefore(handedOver.plus(START_WINDOW)))
              .isPresent();
      if (mayBegin && cleared.isValidAt(business.instant()))
        return Optional.of(new Lock(attemptId));
      own.rollback();
      return Optional.empty();
    } catch (NotSupportedException | SystemException | Database.Unreadable broken) {
      LOG.errorf(
          broken, "Whether attempt %s may begin could not be read; it is not begun", attemptId);
      giveUp();
      return Optional.empty();
    }
  }

  private void giveUp() {
    try {
      if (own.getStatus() != Status.STATUS_NO_TRANSACTION) own.rollback();
    } catch (SystemException broken) {
      LOG.error("A transaction that only locked could not be given up", broken);
    }
  }

  private final class Lock implements Start.Held {
    private final UUID attemptId;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lock(UUID attemptId) {
      this.attemptId = attemptId;
    }

    @Override
    public void close() {
      if (!closed.compareAndSet(false, true)) return;
      try {
        own.commit();
      } catch (RollbackException
          | HeuristicMixedException
          | HeuristicRollbackException
          | SystemException broken) {
        // The lock is gone either way, and the request is written.
        LOG.warnf("The lock on attempt %s ended by itself: %s", attemptId, broken);
      }
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
