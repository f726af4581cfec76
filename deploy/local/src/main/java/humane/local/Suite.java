package humane.local;

import humane.local.carrier.CarrierAccount;
import humane.local.keys.KeyFolder;
import humane.local.keys.StaffTokens;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * The running suite: PostgreSQL, the sandbox carrier and the three services, from a start to a
 * stop.
 */
public final class Suite implements AutoCloseable {
  private final SuiteOptions options;
  private final DataFolder data;
  private final RunningParts parts;
  private final Thread lastWill = new Thread(this::stopAll, "stop the suite");
  private final CountDownLatch ended = new CountDownLatch(1);
  private Start started;

  private Suite(SuiteOptions options, DataFolder data, RunningParts parts) {
    this.options = options;
    this.data = data;
    this.parts = parts;
  }

  /**
   * Starts everything and returns once all of it is ready. Whatever ends the launcher short of a
   * kill -9 stops all of it again; what a kill -9 left running is stopped here first.
   */
  public static Suite start(SuiteOptions options, Clock systemClock, Progress progress) {
    DataFolder data = DataFolder.take(options.data());
    RunningParts parts = new RunningParts(data, systemClock, progress);
    Suite suite = new Suite(options, data, parts);
    Runtime.getRuntime().addShutdownHook(suite.lastWill);
    try {
      suite.started = new Start(options, data, parts, systemClock, progress);
      suite.started.run();
      return suite;
    } catch (IOException broken) {
      suite.close();
      throw new CannotStart("The suite could not be started: " + broken.getMessage() + ".", broken);
    } catch (RuntimeException broken) {
      suite.close();
      throw broken;
    }
  }

  /** The address people and tests use, without a slash at the end. */
  public String url(Service service) {
    return "http://localhost:" + options.ports().of(service);
  }

  /** The address borrowers use, without a slash at the end. */
  String publicUrl(Service service) {
    return options.live().map(live -> live.publicUrls().get(service)).orElse(url(service));
  }

  /** Whether texts and calls reach real people. */
  boolean isLive() {
    return options.live().isPresent();
  }

  public Ports ports() {
    return options.ports();
  }

  public DataFolder data() {
    return data;
  }

  /**
   * @param role agent, compliance or admin
   */
  public String token(String role) {
    try {
      return started.tokens().token(role);
    } catch (IOException gone) {
      throw new IllegalStateException(
          "The token of " + role + " was removed from the data folder", gone);
    }
  }

  /** The lender's account at the sandbox carrier. */
  public CarrierAccount carrier() {
    try {
      return CarrierAccount.in(started.secrets());
    } catch (IOException gone) {
      throw new IllegalStateException(
          "The carrier's account was removed from the data folder", gone);
    }
  }

  /**
   * A connection to a service's database as the owner of its tables, for benchmarks and checks from
   * outside.
   */
  public Connection connect(Service service) throws SQLException {
    return started.databases().connectAsOwner(service.database());
  }

  /** A token of ten minutes with which one service calls another, for benchmarks. */
  public String serviceToken(Service from, Service to, Instant now) throws IOException {
    return StaffTokens.service(
        KeyFolder.ensure(data.keys(), Service.names()).servicePrivateKey(from.partName()),
        from.partName(),
        to.partName(),
        now);
  }

  /** A new link with a one-time code to the staff console. */
  public String staffLink() {
    return Running.staffLink(data.root());
  }

  /**
   * Runs a second process of a service on the same database, as a second replica would, and waits
   * until it is ready.
   */
  public void startReplica(String name, Service service, int port) throws IOException {
    started.launch(name, service, port);
    parts.awaitReady(name);
  }

  /** Waits until a part answers that it is ready. */
  public void awaitReady(String part) {
    parts.awaitReady(part);
  }

  /** Ends a part as a power cut would; it stays down until {@link #restart}. */
  public void kill(String part) {
    parts.supervisor().kill(part);
  }

  /** Ends a part as a power cut would and leaves it to the supervisor to start it again. */
  public void crash(String part) {
    parts.process(part).destroyForcibly();
  }

  /** Asks a part to end; it stays down until {@link #restart}. */
  public void stop(String part) {
    parts.supervisor().stop(part);
  }

  /** Starts a part again that was taken down, without waiting until it is ready. */
  public void restart(String part) {
    parts.restart(part);
  }

  /** The process of a part, to ask for its memory and the like. */
  public ProcessHandle process(String part) {
    return parts.process(part);
  }

  /** Returns when the suite has been stopped. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void stopAll() {
    parts.stopAll();
    ended.countDown();
  }

  /** Stops all it started, services first, and lets go of the data folder. */
  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(lastWill);
      data.close();
    } catch (IllegalStateException theJvmIsEndingAlready) {
      ended.countDown();
    } catch (IOException broken) {
      throw new IllegalStateException("The data folder could not be let go of", broken);
    }
  }
}
