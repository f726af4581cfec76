package humane.kit.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import humane.kit.clock.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Durable deliveries and recurring jobs over db-scheduler. A delivery is stored in the transaction
 * that wants it, tried right after the commit, and tried again with growing pauses until it
 * succeeds.
 */
@ApplicationScoped
public class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int THREADS = 16;
  private static final int MISSED_HEARTBEATS_LIMIT = 4;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final DataSource database;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, OneTimeTask<String>> deliveryTasks = new HashMap<>();
  private final List<RecurringTask<Void>> recurringTasks = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  Deliveries(
      DataSource database,
      ObjectMapper json,
      TransactionSynchronizationRegistry transaction,
      @SystemTime Clock clock,
      MeterRegistry meters,
      @All List<DeliveryHandler> handlers,
      @All List<RecurringJob> jobs) {
    this.database = database;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
    for (DeliveryHandler handler : handlers) deliveryTasks.put(handler.kind(), taskOf(handler));
    for (RecurringJob job : jobs)
      recurringTasks.add(
          Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
              .execute((instance, context) -> run(job)));
  }

  /**
   * Stores a delivery in the current transaction.
   *
   * @param key tells it from others of its kind; a delivery with the same key that is still waiting
   *     is not stored twice
   * @throws IllegalArgumentException when no handler is there for the kind
   */
  public void enqueue(String kind, String key, Object payload) {
    OneTimeTask<String> task = deliveryTasks.get(kind);
    if (task == null) throw new IllegalArgumentException("Nobody delivers " + kind);
    try {
      running()
          .scheduleIfNotExists(
              task.instance(key, json.writeValueAsString(payload)), clock.instant());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "The delivery " + kind + " cannot be written as JSON", broken);
    }
    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE)
      transaction.registerInterposedSynchronization(new TryAfterCommit());
    else running().triggerCheckForDueExecutions();
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    List<Task<?>> tasks = new ArrayList<>(deliveryTasks.values());
    scheduler =
        Scheduler.create(database, tasks)
            .startTasks(recurringTasks)
            .threads(THREADS)
            .executorService(
                Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("delivery-", 0).factory()))
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS_LIMIT)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) scheduler.stop();
  }

  private Scheduler running() {
    if (scheduler == null)
      throw new IllegalStateException("Deliveries are stored only once the service has started");
    return scheduler;
  }

  private OneTimeTask<String> taskOf(DeliveryHandler handler) {
    return Tasks.oneTime(handler.kind(), String.class)
        .onFailure(this::tryLater)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              try {
                inRequest(() -> handler.deliver(json.readTree(instance.getData())));
              } catch (Undeliverable refused) {
                meters
                    .counter("humane.deliveries.undeliverable", "kind", handler.kind())
                    .increment();
                LOG.errorf(
                    "The delivery %s %s is given up: %s",
                    handler.kind(), instance.getId(), refused.getMessage());
              }
            });
  }

  private void tryLater(ExecutionComplete done, ExecutionOperations<String> operations) {
    int failures = done.getExecution().consecutiveFailures;
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 6));
    meters
        .counter("humane.deliveries.failed", "kind", done.getExecution().taskInstance.getTaskName())
        .increment();
    operations.reschedule(
        done, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  private static void run(RecurringJob job) {
    try {
      inRequest(job::run);
    } catch (Undeliverable refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Work that may fail in any way. */
  private interface Work<E extends Exception> {
    void run() throws E;
  }

  /**
   * Hibernate and other request-scoped parts need a request around them; a job has none of its own.
   */
  private static void inRequest(Work<Exception> work) throws Undeliverable {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      work.run();
    } catch (Undeliverable | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      request.terminate();
    }
  }

  private final class TryAfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {
      // There is nothing to try before the commit.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) running().triggerCheckForDueExecutions();
    }
  }
}
