package humane.reminder.carrier.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.SynchronizedPDUReader;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/** The one session of a line, bound all the time: texts come in also when none goes out. */
final class SmppSessions implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SmppSessions.class);

  /** Reports and texts in the making; an answer to a submit must not wait behind them. */
  private static final int PROCESSORS = 16;

  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final SmppAccount account;
  private final Receiving receiving;
  private final Thread keeper;
  private @Nullable SMPPSession session;
  private boolean hopeful = true;
  private boolean closed;

  SmppSessions(SmppAccount account, Arrivals arrivals) {
    this.account = account;
    this.receiving = new Receiving(arrivals);
    this.keeper = Thread.ofVirtual().name("smpp-line").start(this::keep);
  }

  synchronized boolean isBound() {
    return session != null && session.getSessionState().isBound();
  }

  /**
   * Waits while the line is being bound, and not for longer than a bind may take.
   *
   * @throws IOException when nobody listens there, or we are not let in
   */
  synchronized SMPPSession bound() throws IOException, InterruptedException {
    long until = System.nanoTime() + account.connectTimeout().toNanos();
    long left = account.connectTimeout().toMillis();
    for (; !closed && hopeful && !isBound() && left > 0; left = millisUntil(until)) wait(left);
    if (session == null || !isBound()) throw new IOException("not bound");
    return session;
  }

  private void keep() {
    Duration pause = account.reconnectAfter();
    try {
      while (!isClosed()) {
        if (bindAndStay()) pause = account.reconnectAfter();
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
    return twice.compareTo(account.reconnectAtMost()) < 0 ? twice : account.reconnectAtMost();
  }

  /** Whether it was bound, and stayed so for longer than any pause. */
  private boolean bindAndStay() throws InterruptedException {
    SMPPSession fresh = fresh();
    try {
      bind(fresh);
    } catch (IOException | RuntimeException away) {
      fresh.close();
      changed(null, false);
      LOG.warnf("%s is not bound: %s", account, away.getClass().getSimpleName());
      return false;
    }
    long began = System.nanoTime();
    changed(fresh, true);
    LOG.infof("%s is bound", account);
    awaitEnd(fresh);
    changed(null, true);
    if (fresh.getSessionState().isBound()) fresh.unbindAndClose();
    else {
      fresh.close();
      LOG.warnf("The session of %s has ended", account);
    }
    return Duration.ofNanos(System.nanoTime() - began).compareTo(account.reconnectAtMost()) > 0;
  }

  private synchronized void awaitEnd(SMPPSession bound) throws InterruptedException {
    while (!closed && bound.getSessionState().isBound()) wait(LOOK_AGAIN_MILLIS);
  }

  private synchronized void changed(@Nullable SMPPSession to, boolean nowHopeful) {
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

  private SMPPSession fresh() {
    SMPPSession fresh =
        new SMPPSession(
            new SynchronizedPDUSender(),
            new SynchronizedPDUReader(new DefaultPDUReader()),
            this::open);
    fresh.setTransactionTimer(account.deadline().toMillis());
    fresh.setEnquireLinkTimer((int) account.enquireLink().toMillis());
    fresh.setPduProcessorDegree(PROCESSORS);
    fresh.setMessageReceiverListener(receiving);
    fresh.addSessionStateListener((now, before, which) -> wake());
    return fresh;
  }

  private void bind(SMPPSession fresh) throws IOException {
    fresh.connectAndBind(
        account.host(),
        account.port(),
        new BindParameter(
            BindType.BIND_TRX,
            account.systemId(),
            account.password(),
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            ""),
        account.connectTimeout().toMillis());
  }

  private Connection open(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, port), (int) account.connectTimeout().toMillis());
    return new SocketConnection(socket) {
      private final OutputStream out = new LettingGo(super.getOutputStream());

      @Override
      public OutputStream getOutputStream() {
        return out;
      }
    };
  }

  /** Tells the carrier that we go; no longer than the carrier may take to answer. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      keeper.join(account.connectTimeout().plus(account.deadline()));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
