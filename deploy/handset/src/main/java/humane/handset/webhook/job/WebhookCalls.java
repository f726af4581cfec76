package humane.handset.webhook.job;

import humane.handset.job.Rounds;
import humane.handset.webhook.AnswerReader;
import humane.handset.webhook.Webhook;
import humane.handset.webhook.store.Webhooks;
import humane.kit.clock.SystemTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Makes the stored calls, many at a time, and each again after a growing pause until it is
 * answered.
 */
@ApplicationScoped
public class WebhookCalls {
  private static final Logger LOG = Logger.getLogger(WebhookCalls.class);
  private static final int AT_ONCE_MAX = 32;
  private static final int FETCHED_MAX = 256;
  private static final Duration GATHER = Duration.ofMillis(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration REST = Duration.ofMillis(200);

  private final Webhooks webhooks;
  private final SignedPost post;
  private final AnswerReader replies;
  private final Clock clock;
  private final Semaphore room = new Semaphore(AT_ONCE_MAX);

  /** Due, and not begun yet; only the rounds touch it. */
  private final Queue<Webhook> fetched = new ArrayDeque<>();

  /** Begun, and the row not yet gone. */
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
  private final Rounds rounds = new Rounds("webhook calls", GATHER, this::round);

  WebhookCalls(Webhooks webhooks, SignedPost post, AnswerReader replies, @SystemTime Clock clock) {
    this.webhooks = webhooks;
    this.post = post;
    this.replies = replies;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    rounds.start();
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.stop();
  }

  /** Something has been stored that may be due. */
  public void wake() {
    rounds.wake();
  }

  private Duration round() {
    forgetAnswered();
    if (fetched.isEmpty()) fetched.addAll(webhooks.due(clock.instant(), underWay, FETCHED_MAX));
    while (!fetched.isEmpty() && room.tryAcquire()) {
      Webhook webhook = fetched.remove();
      underWay.add(webhook.id());
      Thread.ofVirtual().name("webhook ", webhook.id()).start(() -> makeAndRelease(webhook));
    }
    return underWay.isEmpty() ? REST : LOOK_AGAIN;
  }

  /** One statement for all that were answered since the last round. */
  private void forgetAnswered() {
    List<Long> ids = new ArrayList<>();
    for (Long id = answered.poll(); id != null; id = answered.poll()) ids.add(id);
    if (ids.isEmpty()) return;
    webhooks.answered(ids);
    ids.forEach(underWay::remove);
  }

  private void makeAndRelease(Webhook webhook) {
    boolean isAnswered = false;
    try {
      isAnswered = make(webhook);
    } catch (RuntimeException broken) {
      // The row is still there and due; the next round takes it up again.
      LOG.warnf(broken, "The outcome of a call to %s could not be stored", webhook.url());
    } finally {
      if (isAnswered) answered.add(webhook.id());
      else underWay.remove(webhook.id());
      room.release();
      rounds.wake();
    }
  }

  /** True when the row may go; whatever else came of it is stored. */
  private boolean make(Webhook webhook) {
    try {
      SignedPost.Answer answer = post.to(webhook.url(), webhook.form());
      if (answer.good()) {
        if (webhook.replyTo() == null) return true;
        replies.answered(webhook, answer.body());
        return false;
      }
      LOG.warnf("%s answered %d to try %d", webhook.url(), answer.status(), webhook.attempts() + 1);
    } catch (IOException | IllegalArgumentException away) {
      LOG.debugf(
          "%s was not reached in try %d: %s",
          webhook.url(), webhook.attempts() + 1, away.toString());
    }
    webhooks.failed(webhook, clock.instant());
    return false;
  }
}
