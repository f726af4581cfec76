package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.line.Leave;
import humane.reminder.carrier.line.LineSession;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * One connection to the carrier, signed in: requests out with their answers, and what it brings.
 */
final class CmppSession implements LineSession {
  private static final Logger LOG = Logger.getLogger(CmppSession.class);

  /** Reports and texts in the making; the carrier waits with more. */
  private static final int IN_THE_MAKING_MAX = 16;

  private final CmppAccount account;
  private final CmppArrivals arrivals;
  private final Runnable ended;
  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicInteger sequences = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Frame>> asked = new ConcurrentHashMap<>();
  private final Semaphore making = new Semaphore(IN_THE_MAKING_MAX);
  private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open;

  private CmppSession(CmppAccount account, CmppArrivals arrivals, Runnable ended, Socket socket)
      throws IOException {
    this.account = account;
    this.arrivals = arrivals;
    this.ended = ended;
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /**
   * @throws IOException when nobody listens there, or we are not let in
   */
  static CmppSession open(CmppAccount account, CmppArrivals arrivals, Runnable ended, Instant now)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      int patience = (int) account.pace().connectTimeout().toMillis();
      socket.connect(new InetSocketAddress(account.host(), account.port()), patience);
      socket.setSoTimeout(patience);
      CmppSession fresh = new CmppSession(account, arrivals, ended, socket);
      fresh.signIn(now);
      socket.setSoTimeout((int) account.pace().enquireLink().toMillis());
      fresh.open = true;
      Thread.ofVirtual().name("cmpp-reader").start(fresh::readAll);
      return fresh;
    } catch (IOException | RuntimeException away) {
      socket.close();
      throw away;
    }
  }

  private void signIn(Instant now) throws IOException {
    Frame request =
        new Frame(Command.CONNECT, sequences.incrementAndGet(), SignIn.request(account, now));
    write(request);
    Frame answer = Frame.read(in);
    if (answer.command() != Command.answerTo(Command.CONNECT))
      throw new IOException("The carrier answered a sign-in with " + answer);
    int status = SignIn.status(account.version(), answer.body());
    if (status != 0) throw new IOException("The carrier does not let us in: status " + status);
  }

  /**
   * Writes a submit, lets go of the leave, and waits for the answer.
   *
   * @throws TimeoutException after the deadline
   * @throws ExecutionException when the session ended before the answer
   */
  byte[] submit(byte[] body, Leave.Part part)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    return answerTo(Command.SUBMIT, body, part::done);
  }

  private byte[] answerTo(int command, byte[] body, Runnable written)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Frame request = new Frame(command, sequences.incrementAndGet(), body);
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    asked.put(request.sequence(), answer);
    try {
      if (!open) throw new IOException("The session has ended");
      write(request);
      written.run();
      return answer.get(account.pace().deadline().toMillis(), TimeUnit.MILLISECONDS).body();
    } finally {
      asked.remove(request.sequence());
    }
  }

  private void write(Frame frame) throws IOException {
    writing.lock();
    try {
      out.write(frame.octets());
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  private void readAll() {
    try {
      boolean enquired = false;
      while (open) {
        if (somethingCame()) {
          received(Frame.read(in));
          enquired = false;
        } else if (enquired) throw new IOException("The carrier does not answer");
        else {
          enquired = true;
          write(new Frame(Command.ACTIVE_TEST, sequences.incrementAndGet(), new byte[0]));
        }
      }
    } catch (IOException gone) {
      if (open) LOG.warnf("%s: %s", account, gone.getMessage());
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  /** Waits for the first octet of a message, and leaves it there. */
  private boolean somethingCame() throws IOException {
    in.mark(1);
    try {
      if (in.read() < 0) throw new EOFException("The carrier has closed the connection");
    } catch (SocketTimeoutException silence) {
      return false;
    }
    in.reset();
    return true;
  }

  private void received(Frame frame) throws IOException, InterruptedException {
    if (Command.isAnswer(frame.command())) {
      CompletableFuture<Frame> waiting = asked.get(frame.sequence());
      if (waiting != null) waiting.complete(frame);
      return;
    }
    switch (frame.command()) {
      case Command.DELIVER -> {
        making.acquire();
        makers.execute(() -> delivered(frame));
      }
      case Command.ACTIVE_TEST -> write(frame.answeredWith(new byte[1]));
      case Command.TERMINATE -> {
        write(frame.answeredWith(new byte[0]));
        open = false;
      }
      default -> LOG.warnf("%s asks for what nobody here serves: %s", account, frame);
    }
  }

  /**
   * Answered once it is stored. What could not be is left unanswered: that, and no word, makes a
   * carrier bring it again.
   */
  private void delivered(Frame frame) {
    try {
      arrivals.arrived(account.version(), frame.body());
      write(frame.answeredWith(taken(frame)));
    } catch (IOException gone) {
      end();
    } catch (RuntimeException broken) {
      LOG.errorf(
          "What the carrier brought could not be stored and waits for being brought again: %s",
          broken.getClass().getSimpleName());
    } finally {
      making.release();
    }
  }

  /** The message's own name back, and that we have it. */
  private byte[] taken(Frame frame) {
    ByteBuffer body = ByteBuffer.allocate(Long.BYTES + account.version().resultLength());
    body.put(frame.body(), 0, Math.min(Long.BYTES, frame.body().length)).position(Long.BYTES);
    Results.put(account.version(), body, Results.DONE);
    return body.array();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private void end() {
    open = false;
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      LOG.debug("The socket was broken already", alreadyGone);
    }
    IOException gone = new IOException("The session has ended");
    asked.values().forEach(waiting -> waiting.completeExceptionally(gone));
    ended.run();
  }

  @Override
  public void leave() {
    if (open) {
      try {
        answerTo(Command.TERMINATE, new byte[0], () -> {});
      } catch (IOException | ExecutionException | TimeoutException gone) {
        LOG.debug("The carrier did not say goodbye", gone);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
    end();
    makers.shutdown();
  }
}
