package humane.reminder.webhook.job;

import humane.reminder.outreach.job.LoopSettings;
import humane.reminder.webhook.OutwardEvent;
import humane.reminder.webhook.store.WebhookQueue;
import humane.reminder.webhook.store.WebhookQueue.Leased;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Workers that lease an endpoint and tell it its events in order, each one after the last was
 * taken. The request is made between two transactions, never inside one; what a crash leaves open
 * is sent again with the same id.
 */
@ApplicationScoped
public class WebhookDelivery {
  private static final Logger LOG = Logger.getLogger(WebhookDelivery.class);
  private static final Duration TO_FINISH = Duration.ofSeconds(2);

  private final WebhookQueue queue;
  private final WebhookPost post;
  private final WebhookSettings settings;
  private final LoopSettings loop;
  private final List<Thread> workers = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  WebhookDelivery(
      WebhookQueue queue, WebhookPost post, WebhookSettings settings, LoopSettings loop) {
    this.queue = queue;
    this.post = post;
    this.settings = settings;
    this.loop = loop;
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (!loop.enabled()) return;
    for (int i = 0; i < settings.workers(); i++)
      workers.add(Thread.ofVirtual().name("webhooks-" + i).start(this::work));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    for (Thread worker : workers) if (!worker.join(TO_FINISH)) worker.interrupt();
  }

  private void work() {
    String worker = "webhooks-" + UUID.randomUUID();
    try {
      boolean more = true;
      while (!stopped.await(more ? 0 : settings.poll().toMillis(), TimeUnit.MILLISECONDS))
        more = tried(worker);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tried(String worker) {
    try {
      return once(worker);
    } catch (RuntimeException broken) {
      LOG.warnf("Events could not go out and are tried again: %s", broken);
      return false;
    }
  }

  /** Leases an endpoint and tells it what is next; false when nobody waits. */
  public boolean once(String worker) {
    Optional<Leased> leased = queue.lease(worker);
    leased.ifPresent(this::tell);
    return leased.isPresent();
  }

  private void tell(Leased leased) {
    try {
      for (OutwardEvent event : leased.events()) {
        boolean goesOn =
            leased.endpoint().wants(event)
                ? queue.record(
                    leased, event, post.send(leased.endpoint().url(), leased.secrets(), event))
                : queue.passed(leased, event);
        if (!goesOn || stopped.getCount() == 0) return;
      }
    } finally {
      queue.giveBack(leased);
    }
  }
}
