package humane.reminder.outreach.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Threads that do one thing again and again until they are told to stop, and are given time to
 * finish what they are at.
 */
final class Workers {
  private static final Logger LOG = Logger.getLogger(Workers.class);
  private static final Duration TO_FINISH = Duration.ofSeconds(6);

  /** One round of work; gives how much there was. */
  @FunctionalInterface
  interface Round {
    int run() throws InterruptedException;
  }

  /** Waits until there may be more to do. */
  @FunctionalInterface
  interface Idle {
    void await() throws InterruptedException;
  }

  private final List<Thread> threads = new ArrayList<>();
  private final Duration pauseAfterFailure;
  private volatile boolean running = true;

  Workers(Duration pauseAfterFailure) {
    this.pauseAfterFailure = pauseAfterFailure;
  }

  void start(String name, Round round, Idle idle) {
    threads.add(Thread.ofVirtual().name(name).start(() -> work(name, round, idle)));
  }

  private void work(String name, Round round, Idle idle) {
    while (running) {
      try {
        if (round.run() == 0) idle.await();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException broken) {
        LOG.warnf("%s could not do its round and tries again: %s", name, broken);
        if (!pause()) return;
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(pauseAfterFailure);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  /**
   * No new round begins; those at work may finish, and are interrupted only when they take too
   * long.
   */
  void stop() {
    running = false;
    for (Thread thread : threads) {
      try {
        if (!thread.join(TO_FINISH)) thread.interrupt();
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        thread.interrupt();
      }
    }
  }
}
