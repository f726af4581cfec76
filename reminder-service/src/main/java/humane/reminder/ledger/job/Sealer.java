package humane.reminder.ledger.job;

import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.LedgerSettings;
import humane.reminder.ledger.store.Sealing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Seals at least once a second. Every replica tries; the database lets one at a time, and another
 * as soon as that one is gone.
 */
@ApplicationScoped
public class Sealer {
  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final Duration TO_FINISH = Duration.ofSeconds(6);

  private final LedgerSettings settings;
  private final LedgerKeys keys;
  private final Sealing sealing;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("sealer").unstarted(this::untilStopped);

  Sealer(LedgerSettings settings, LedgerKeys keys, Sealing sealing) {
    this.settings = settings;
    this.keys = keys;
    this.sealing = sealing;
  }

  void start(@Observes @Priority(150) StartupEvent event) {
    keys.publishOurs();
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    boolean wasStarted = thread.getState() != Thread.State.NEW;
    if (wasStarted && !thread.join(TO_FINISH)) thread.interrupt();
  }

  private void untilStopped() {
    try {
      do sealAll();
      while (!stopping.await(settings.sealEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException hurried) {
      LOG.info("The sealer was stopped at its work; what it had not committed is sealed later");
    }
  }

  private void sealAll() {
    try {
      while (stopping.getCount() > 0 && sealing.seal() > 0) {
        // A backlog goes on without a pause.
      }
    } catch (RuntimeException broken) {
      LOG.warnf("The ledger could not be sealed and is tried again: %s", broken);
    }
  }
}
