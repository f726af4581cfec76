package humane.reminder.ledger.job;

import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.LedgerSettings;
import humane.reminder.ledger.store.Sealing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Seals at least once a second. Every replica tries; the database lets one at a time, and another
 * as soon as that one is gone.
 */
@ApplicationScoped
public class Sealer {
  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final long SECONDS_TO_FINISH = 6;

  private final LedgerSettings settings;
  private final LedgerKeys keys;
  private final Sealing sealing;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sealer").factory());

  Sealer(LedgerSettings settings, LedgerKeys keys, Sealing sealing) {
    this.settings = settings;
    this.keys = keys;
    this.sealing = sealing;
  }

  void start(@Observes @Priority(150) StartupEvent event) {
    keys.publishOurs();
    long pause = settings.sealEvery().toMillis();
    thread.scheduleWithFixedDelay(this::sealAll, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) thread.shutdownNow();
  }

  private void sealAll() {
    try {
      while (!thread.isShutdown() && sealing.seal() > 0) {
        // A backlog goes on without a pause.
      }
    } catch (RuntimeException broken) {
      LOG.warnf("The ledger could not be sealed and is tried again: %s", broken);
    }
  }
}
