package humane.handset.clock.job;

import humane.kit.clock.Clocks;
import humane.kit.identity.ServiceTokens;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells every service where business time stands, and waits until each uses it. */
@ApplicationScoped
public class ServiceClocks {
  private static final Logger LOG = Logger.getLogger(ServiceClocks.class);
  private static final Duration TRIED_FOR = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(5);

  private static final String REPLICA_AT = " at ";
  private static final Duration AWAITED_EVERY = Duration.ofMillis(500);

  private final ServiceTokens tokens;
  private final Clocks clocks;
  private final Set<String> awaited = ConcurrentHashMap.newKeySet();
  private final Map<String, URI> services = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ServiceClocks(
      ServiceTokens tokens,
      Clocks clocks,
      @ConfigProperty(name = "humane.borrower-service.url") Optional<String> borrowerService,
      @ConfigProperty(name = "humane.reminder-service.url") Optional<String> reminderService,
      @ConfigProperty(name = "humane.reminder-service.replica-urls")
          Optional<List<String>> reminderReplicas,
      @ConfigProperty(name = "humane.budget-service.url") Optional<String> budgetService) {
    this.tokens = tokens;
    this.clocks = clocks;
    borrowerService.ifPresent(url -> services.put("borrower-service", clockOf(url)));
    budgetService.ifPresent(url -> services.put("budget-service", clockOf(url)));
    reminderService.ifPresent(url -> services.put("reminder-service", clockOf(url)));
    for (String url : reminderReplicas.orElse(List.of()))
      services.put("reminder-service" + REPLICA_AT + url, clockOf(url));
  }

  private static URI clockOf(String url) {
    return URI.create(url + "/local/clock");
  }

  /** A replica answers to the name of its service. */
  private static String serviceOf(String name) {
    int replica = name.indexOf(REPLICA_AT);
    return replica < 0 ? name : name.substring(0, replica);
  }

  private enum Told {
    USES_IT,
    NOT_RUNNING,
    NOT_YET
  }

  /** Returns the names of services that run and do not use the offset, none if all is well. */
  public List<String> tell(Duration offset) {
    Map<String, Future<Boolean>> told = new LinkedHashMap<>();
    services.forEach(
        (name, clock) -> told.put(name, threads.submit(() -> tellUntilUsed(name, clock, offset))));
    List<String> behind = new ArrayList<>();
    for (Map.Entry<String, Future<Boolean>> one : told.entrySet()) {
      try {
        if (!one.getValue().get()) behind.add(one.getKey());
      } catch (ExecutionException broken) {
        LOG.error("Telling " + one.getKey() + " the time failed", broken.getCause());
        behind.add(one.getKey());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        behind.add(one.getKey());
      }
    }
    return behind;
  }

  private boolean tellUntilUsed(String name, URI clock, Duration offset)
      throws InterruptedException {
    long giveUpAt = System.nanoTime() + TRIED_FOR.toNanos();
    while (true) {
      Told told = tellOnce(name, clock, offset);
      if (told == Told.NOT_RUNNING) tellWhenItRuns(name, clock);
      if (told != Told.NOT_YET) return true;
      if (System.nanoTime() > giveUpAt) return false;
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  /** The offset may grow meanwhile; whoever comes up hears the one that holds then. */
  private void tellWhenItRuns(String name, URI clock) {
    if (!awaited.add(name)) return;
    threads.execute(
        () -> {
          try {
            do Thread.sleep(AWAITED_EVERY);
            while (tellOnce(name, clock, clocks.business().offset()) != Told.USES_IT);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          } finally {
            awaited.remove(name);
          }
        });
  }

  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
  }

  private Told tellOnce(String name, URI clock, Duration offset) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(clock)
            .timeout(ONE_ANSWER)
            .header("Authorization", tokens.bearerFor(serviceOf(name)))
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString("{\"offsetMillis\":" + offset.toMillis() + "}"))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) return Told.USES_IT;
      LOG.warnf("%s answered %d when told the time: %s", name, answer.statusCode(), answer.body());
      return Told.NOT_YET;
    } catch (ConnectException notRunning) {
      // It asks for the time when it starts; it may also have asked a moment ago and not listen
      // yet.
      return Told.NOT_RUNNING;
    } catch (IOException slow) {
      LOG.warnf("%s did not answer when told the time: %s", name, slow.toString());
      return Told.NOT_YET;
    }
  }
}
