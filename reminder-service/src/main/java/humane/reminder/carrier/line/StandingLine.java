package humane.reminder.carrier.line;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one session of a line, open all the time: texts come in also when none goes out. */
public final class StandingLine<S extends LineSession> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StandingLine.class);
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final String name;
  private final Pace pace;
  private final LineSession.Opener<S> opener;
  private final Thread keeper;
  private @Nullable S session;
  private boolean hopeful = true;
  private boolean closed;

  /**
   * @param name for the log, without a secret
   */
  public StandingLine(String name, Pace pace, LineSession.Opener<S> opener) {
    this.name = name;
    this.pace = pace;
    this.opener = opener;
    this.keeper = Thread.ofVirtual().name("line").start(this::keep);
  }

  /** Whether the carrier has let us in and the session is open. */
  public synchronized boolean isOpen() {
    return session != null && session.isOpen();
  }

  /**
   * Waits while the line is being opened, and not for longer than that may take.
   *
   * @throws IOException when nobody listens there, or we are not let in
   */
  synchronized S open() throws IOException, InterruptedException {
    long until = System.nanoTime() + pace.connectTimeout().toNanos();
    long left = pace.connectTimeout().toMillis();
    for (; !closed && hopeful && !isOpen() && left > 0; left = millisUntil(until)) wait(left);
    if (session == null || !isOpen()) throw new IOException("not open");
    return session;
  }

  private void keep() {
    Duration pause = pace.reconnectAfter();
    try {
      while (!isClosed()) {
        if (openAndStay()) pause = pace.reconnectAfter();
        rest(pause);
        pause = longer(pause);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static long millisUntil(long nanoTime) {
    return Duration.ofNanos(nanoTime - System.nanoTime()).toMillis();
  }

  private synchronized void rest(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toMillis(); !closed && left > 0; left = millisUntil(until)) wait(left);
  }

  private Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(pace.reconnectAtMost()) < 0 ? twice : pace.reconnectAtMost();
  }

  /** Whether it was open, and stayed so for longer than any pause. */
  private boolean openAndStay() throws InterruptedException {
    S fresh;
    try {
      fresh = opener.open(this::wake);
    } catch (IOException | RuntimeException away) {
      changed(null, false);
      LOG.warnf("%s is not open: %s", name, away.getClass().getSimpleName());
      return false;
    }
    long began = System.nanoTime();
    changed(fresh, true);
    LOG.infof("%s is open", name);
    awaitEnd(fresh);
    changed(null, true);
    if (!fresh.isOpen()) LOG.warnf("The session of %s has ended", name);
    fresh.leave();
    return Duration.ofNanos(System.nanoTime() - began).compareTo(pace.reconnectAtMost()) > 0;
  }

  private synchronized void awaitEnd(S open) throws InterruptedException {
    while (!closed && open.isOpen()) wait(LOOK_AGAIN_MILLIS);
  }

  private synchronized void changed(@Nullable S to, boolean nowHopeful) {
    session = to;
    hopeful = nowHopeful;
    notifyAll();
  }

  private synchronized void wake() {
    notifyAll();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Tells the carrier that we go; no longer than the carrier may take to answer. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      keeper.join(pace.connectTimeout().plus(pace.deadline()));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
