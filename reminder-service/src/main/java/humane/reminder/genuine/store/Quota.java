package humane.reminder.genuine.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * So many times within so long, for all replicas together. A replica that has let through as many
 * by itself asks nobody; and one that gets no answer from the database in time counts by itself, so
 * that a page never waits for it.
 */
final class Quota {
  private static final Logger LOG = Logger.getLogger(Quota.class);
  private static final int REMEMBERED_MAX = 100_000;
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(250);

  /** On threads of their own, so that waiting for a connection is bounded too. */
  private static final ExecutorService ASKING =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("quota-", 0).factory());

  private final ProxyManager<String> shared;
  private final BucketConfiguration limit;
  private final LoadingCache<String, Bucket> own;

  Quota(ProxyManager<String> shared, int times, Duration within) {
    Bandwidth bandwidth = Bandwidth.builder().capacity(times).refillGreedy(times, within).build();
    this.shared = shared;
    this.limit = BucketConfiguration.builder().addLimit(bandwidth).build();
    this.own =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterAccess(within)
            .build(key -> Bucket.builder().addLimit(bandwidth).build());
  }

  /** Counts one; when there were too many, how long to wait for the next. */
  Optional<Duration> take(String key) {
    ConsumptionProbe here = own.get(key).tryConsumeAndReturnRemaining(1);
    return here.isConsumed() ? takeShared(key) : waitOf(here);
  }

  private Optional<Duration> takeShared(String key) {
    Future<ConsumptionProbe> answer =
        ASKING.submit(
            () -> shared.builder().build(key, () -> limit).tryConsumeAndReturnRemaining(1));
    try {
      return waitOf(answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException away) {
      LOG.warnf("A quota is counted by this replica alone: %s", away);
      return Optional.empty();
    }
  }

  private static Optional<Duration> waitOf(ConsumptionProbe probe) {
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  void forget() {
    own.invalidateAll();
  }
}
