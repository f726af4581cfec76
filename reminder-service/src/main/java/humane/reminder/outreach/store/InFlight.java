package humane.reminder.outreach.store;

import humane.kit.clock.SystemTime;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The gap between "handed to the carrier" in the database and the request itself. A stop is final
 * when its commit returns: until then it waits for requests that might just be starting, which is a
 * moment at most.
 */
@ApplicationScoped
public class InFlight {
  /** A request that has not started so long after its commit is not started at all. */
  public static final Duration START_WINDOW = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(InFlight.class);
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Database database;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock system;

  InFlight(
      Database database, TransactionSynchronizationRegistry transaction, @SystemTime Clock system) {
    this.database = database;
    this.transaction = transaction;
    this.system = system;
  }

  /**
   * Makes the commit of the current transaction return only when nothing can start any more for
   * these people or this number.
   */
  public void settleOnCommit(Collection<String> borrowerIds, @Nullable String numberToken) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // What is to be waited for is known only when nothing new can be handed over.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED)
              onOwnThread(() -> await(borrowerIds, numberToken));
          }
        });
  }

  /** A thread that still carries the ended transaction cannot read, so another one does. */
  private static void onOwnThread(Runnable work) {
    Thread reader = Thread.ofVirtual().name("in-flight").start(work);
    try {
      reader.join(START_WINDOW.multipliedBy(2));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Collection<String> borrowerIds, @Nullable String numberToken) {
    try {
      while (mayStart(borrowerIds, numberToken)) LockSupport.parkNanos(LOOK_EVERY_NANOS);
    } catch (Database.Unreadable broken) {
      LOG.error(
          "It could not be read whether a request was starting; waiting as long as one may take to start",
          broken);
      LockSupport.parkNanos(START_WINDOW.toNanos());
    }
  }

  private boolean mayStart(Collection<String> borrowerIds, @Nullable String numberToken) {
    return database
        .first(
            "SELECT 1 FROM attempt WHERE state = 'SENDING' AND sending_system_at > ? AND (borrower_id = ANY (?) OR number_token = ?) LIMIT 1",
            row -> true,
            system.instant().minus(START_WINDOW),
            borrowerIds,
            numberToken)
        .isPresent();
  }
}
