package humane.reminder.outreach.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the workers of this replica. Those of others find the work when they next look, half a
 * second later at most.
 */
@ApplicationScoped
public class Signal {
  private final TransactionSynchronizationRegistry transaction;
  private final Semaphore toDecide = new Semaphore(0);
  private final Semaphore toSend = new Semaphore(0);

  Signal(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** Somebody may be due, once the current transaction is committed. */
  public void decideAfterCommit() {
    afterCommit(toDecide);
  }

  /** Something is reserved, once the current transaction is committed. */
  public void sendAfterCommit() {
    afterCommit(toSend);
  }

  public void awaitDecide(Duration atMost) throws InterruptedException {
    await(toDecide, atMost);
  }

  public void awaitSend(Duration atMost) throws InterruptedException {
    await(toSend, atMost);
  }

  private static void await(Semaphore bell, Duration atMost) throws InterruptedException {
    if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
  }

  private void afterCommit(Semaphore bell) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      bell.release();
      return;
    }
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is to be seen before the commit.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.release();
          }
        });
  }
}
