package humane.local;

import humane.local.keys.KeyFolder;
import humane.local.keys.Secrets;
import humane.local.keys.StaffTokens;
import humane.local.postgres.Databases;
import humane.local.postgres.PostgresServer;
import humane.local.process.Part;
import humane.local.process.Supervisor;
import humane.local.service.Readiness;
import humane.local.service.ServiceParts;
import humane.local.service.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** The running suite: PostgreSQL, the sandbox carrier and the three services, from a start to a stop. */
public final class Suite implements AutoCloseable {
  private final SuiteOptions options;
  private final DataFolder data;
  private final Progress progress;
  private final Supervisor supervisor;
  private final Readiness readiness;
  private final Map<String, Launched> launched = new LinkedHashMap<>();
  private final Thread lastWill = new Thread(this::stopAll, "stop the suite");
  private final CountDownLatch ended = new CountDownLatch(1);
  private PostgresServer postgres;
  private Settings settings;
  private StaffTokens tokens;

  private record Launched(Part part, int port) {}

  private Suite(SuiteOptions options, DataFolder data, Clock systemClock, Progress progress) {
    this.options = options;
    this.data = data;
    this.progress = progress;
    this.supervisor = new Supervisor(data.run(), systemClock, progress);
    this.readiness = new Readiness(new SuiteHttp().client());
  }

  /**
   * Starts everything and returns once all of it is ready. Whatever ends the launcher short of a kill -9 stops all of it again; what
   * a kill -9 left running is stopped here first.
   */
  public static Suite start(SuiteOptions options, Clock systemClock, Progress progress) {
    Suite suite = new Suite(options, DataFolder.take(options.data()), systemClock, progress);
    Runtime.getRuntime().addShutdownHook(suite.lastWill);
    try {
      suite.startAll(systemClock);
      return suite;
    } catch (IOException broken) {
      suite.close();
      throw new CannotStart("The suite could not be started: " + broken.getMessage() + ".", broken);
    } catch (RuntimeException broken) {
      suite.close();
      throw broken;
    }
  }

  private void startAll(Clock systemClock) throws IOException {
    Secrets secrets = new Secrets(data.secrets());
    postgres = PostgresServer.prepare(data.postgres(), options.ports().postgres(), secrets, data.log(PostgresServer.NAME));
    stopLeftovers();
    options.ports().mustBeFree();
    long begun = System.nanoTime();
    start(postgres.part(), options.ports().postgres());
    KeyFolder keys = KeyFolder.ensure(data.keys(), Service.names());
    tokens = StaffTokens.write(data.tokens(), keys.staffPrivateKey(), systemClock.instant());
    Databases databases = new Databases(options.ports().postgres(), secrets);
    databases.prepare();
    sayReady(PostgresServer.NAME, begun);
    settings = new Settings(data, options.ports(), keys, secrets, databases);
    startServices(List.of(Service.HANDSET));
    startServices(Arrays.stream(Service.values()).filter(service -> service != Service.HANDSET).toList());
  }

  private void stopLeftovers() throws IOException {
    List<String> stopped = new ArrayList<>();
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(data.run(), "*.pid")) {
      for (Path mark : marks) {
        String name = mark.getFileName().toString().replaceFirst("\\.pid$", "");
        if (!name.equals(PostgresServer.NAME) && supervisor.stopLeftover(name, Part.Ending.TERMINATE)) stopped.add(name);
      }
    }
    if (supervisor.stopLeftover(PostgresServer.NAME, postgres.ending())) stopped.add(PostgresServer.NAME);
    if (!stopped.isEmpty()) progress.say("  stopped what an earlier start had left running: " + String.join(", ", stopped));
  }

  private void startServices(Collection<Service> services) throws IOException {
    List<CompletableFuture<Void>> waits = new ArrayList<>();
    for (Service service : services) {
      long begun = System.nanoTime();
      launch(service.partName(), service, options.ports().of(service), options.extraFor(service));
      waits.add(
          CompletableFuture.runAsync(
              () -> {
                awaitReady(service.partName());
                sayReady(service.partName(), begun);
              }));
    }
    join(waits);
  }

  private static void join(List<CompletableFuture<Void>> waits) {
    try {
      waits.forEach(CompletableFuture::join);
    } catch (CompletionException broken) {
      if (broken.getCause() instanceof CannotStart cannotStart) throw cannotStart;
      throw broken;
    }
  }

  private void launch(String name, Service service, int port, Map<String, String> extra) throws IOException {
    Path file = settings.write(name, service, port, extra);
    start(new ServiceParts(options.projectRoot(), data).part(name, service, file), port);
  }

  private void start(Part part, int port) {
    synchronized (launched) {
      launched.put(part.name(), new Launched(part, port));
    }
    supervisor.start(part);
  }

  private void sayReady(String name, long begunNanos) {
    progress.say(String.format("  %-17s ready after %.1f s", name, (System.nanoTime() - begunNanos) / 1e9));
  }

  /** Runs a second process of a service on the same database, as a second replica would. */
  public void startReplica(String name, Service service, int port) throws IOException {
    launch(name, service, port, options.extraFor(service));
    awaitReady(name);
  }

  /** Waits until a part answers that it is ready. */
  public void awaitReady(String part) {
    readiness.await(part, known(part).port(), () -> supervisor.keeps(part), known(part).part().log().toString());
  }

  /** Ends a part as a power cut would; it stays down until {@link #restart}. */
  public void kill(String part) {
    supervisor.kill(part);
  }

  /** Ends a part as a power cut would and leaves it to the supervisor to start it again. */
  public void crash(String part) {
    supervisor.processOf(part).orElseThrow(() -> new IllegalStateException(part + " does not run")).destroyForcibly();
  }

  /** Asks a part to end; it stays down until {@link #restart}. */
  public void stop(String part) {
    supervisor.stop(part);
  }

  /** Starts a part again that was taken down, without waiting until it is ready. */
  public void restart(String part) {
    supervisor.start(known(part).part());
  }

  private Launched known(String part) {
    synchronized (launched) {
      Launched found = launched.get(part);
      if (found == null) throw new IllegalArgumentException("No part is called " + part);
      return found;
    }
  }

  /** The address people and tests use, without a slash at the end. */
  public String url(Service service) {
    return "http://localhost:" + options.ports().of(service);
  }

  /** @param role agent, compliance or admin */
  public String token(String role) {
    try {
      return tokens.token(role);
    } catch (IOException gone) {
      throw new IllegalStateException("The token of " + role + " was removed from the data folder", gone);
    }
  }

  public DataFolder data() {
    return data;
  }

  public Ports ports() {
    return options.ports();
  }

  /** Memory and the like are asked of the process itself. */
  public ProcessHandle process(String part) {
    return supervisor.processOf(part).orElseThrow(() -> new IllegalStateException(part + " does not run"));
  }

  /** Returns when the suite has been stopped. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void stopAll() {
    supervisor.startNothingMore();
    List<String> names;
    synchronized (launched) {
      names = new ArrayList<>(launched.keySet());
    }
    names.remove(PostgresServer.NAME);
    names.parallelStream().forEach(supervisor::stop);
    supervisor.stop(PostgresServer.NAME);
    progress.say("  everything is stopped");
    ended.countDown();
  }

  /** Stops all it started, services first, and lets go of the data folder. */
  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(lastWill);
    } catch (IllegalStateException alreadyShuttingDown) {
      progress.say("  the launcher is ending already");
    }
    try {
      data.close();
    } catch (IOException broken) {
      throw new IllegalStateException("The data folder could not be let go of", broken);
    }
  }
}
