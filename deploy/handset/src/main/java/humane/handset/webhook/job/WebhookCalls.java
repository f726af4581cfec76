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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes the stored calls, many at a time, and each again after a growing pause until it is
 * answered.
 */
@ApplicationScoped
public class WebhookCalls {
  private static final Logger LOG = Logger.getLogger(WebhookCalls.class);
  private static final int AT_ONCE_MAX = 32;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration REST = Duration.ofMillis(200);

  private final Webhooks webhooks;
  private final SignedPost post;
  private final AnswerReader replies;
  private final Clock clock;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final Rounds rounds = new Rounds("webhook calls", this::round);

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
    int room = AT_ONCE_MAX - underWay.size();
    if (room <= 0) return REST;
    var due = webhooks.due(clock.instant(), underWay, room);
    for (Webhook webhook : due) {
      underWay.add(webhook.id());
      Thread.ofVirtual().name("webhook ", webhook.id()).start(() -> makeAndRelease(webhook));
    }
    return due.isEmpty() ? (underWay.isEmpty() ? REST : LOOK_AGAIN) : Duration.ofMillis(1);
  }

  private void makeAndRelease(Webhook webhook) {
    try {
      make(webhook);
    } catch (RuntimeException broken) {
      // The row is still there and due; the next round takes it up again.
      LOG.warnf(broken, "The outcome of a call to %s could not be stored", webhook.url());
    } finally {
      underWay.remove(webhook.id());
      rounds.wake();
    }
  }

  private void make(Webhook webhook) {
    try {
      SignedPost.Answer answer = post.to(webhook.url(), webhook.form());
      if (answer.good()) {
        if (webhook.replyTo() == null) webhooks.answered(webhook.id());
        else replies.answered(webhook, answer.body());
        return;
      }
      LOG.warnf("%s answered %d to try %d", webhook.url(), answer.status(), webhook.attempts() + 1);
    } catch (IOException | IllegalArgumentException away) {
      LOG.debugf(
          "%s was not reached in try %d: %s",
          webhook.url(), webhook.attempts() + 1, away.toString());
    }
    webhooks.failed(webhook, clock.instant());
  }
}
