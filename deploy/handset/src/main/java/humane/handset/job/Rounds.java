package humane.handset.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does a round of work whenever somebody wakes it, or when it said it wants to go again. */
public final class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

  private final String name;
  private final Duration gather;
  private final Supplier<Duration> round;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean going = true;

  /** Goes at once when it is woken. */
  public Rounds(String name, Supplier<Duration> round) {
    this(name, Duration.ZERO, round);
  }

  /**
   * @param gather so long a round waits after it was woken, to take along what comes right after
   * @param round does what is due and says how long it can rest if nobody wakes it
   */
  public Rounds(String name, Duration gather, Supplier<Duration> round) {
    this.name = name;
    this.gather = gather;
    this.round = round;
  }

  public void start() {
    Thread.ofVirtual().name(name).start(this::run);
  }

  public void wake() {
    wakes.release();
  }

  public void stop() {
    going = false;
    wake();
  }

  private void run() {
    while (going) {
      Duration rest;
      try {
        rest = round.get();
      } catch (RuntimeException broken) {
        if (going) LOG.warnf(broken, "A round of %s failed and is tried again", name);
        rest = AFTER_A_FAILURE;
      }
      if (!rest(rest)) return;
    }
  }

  private boolean rest(Duration rest) {
    try {
      if (wakes.tryAcquire(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS)) {
        Thread.sleep(gather);
        wakes.drainPermits();
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
