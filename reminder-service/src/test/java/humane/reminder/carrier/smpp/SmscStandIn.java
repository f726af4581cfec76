package humane.reminder.carrier.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** A carrier's end of SMPP on loopback: it keeps every submit and answers as it is told. */
final class SmscStandIn implements ServerMessageReceiverListener, AutoCloseable {
  static final String PASSWORD = "s3cret";

  /** What to do with a submit that has been kept. */
  interface Answer {
    void before(SMPPServerSession session) throws ProcessRequestException;
  }

  private final ServerSocket socket;
  private final SMPPServerSessionListener listener;
  private final List<SubmitSm> submits = new CopyOnWriteArrayList<>();
  private final Map<String, SubmitSm> byId = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread acceptor;
  private volatile Answer answer = session -> {};

  SmscStandIn() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listener = new SMPPServerSessionListener(0, loopback());
    listener.setMessageReceiverListener(this);
    acceptor = Thread.ofVirtual().start(this::acceptAll);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<SubmitSm> submits() {
    return submits;
  }

  List<SubmitSm> submitsTo(String digits) {
    return submits.stream().filter(submit -> submit.getDestAddress().equals(digits)).toList();
  }

  /** The id of the one submit to the number of which a report was asked. */
  Optional<String> idToReport(String digits) {
    return byId.entrySet().stream()
        .filter(one -> one.getValue().getDestAddress().equals(digits))
        .filter(one -> one.getValue().getRegisteredDelivery() == 1)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Brings something in, over the session bound last, and returns when it is answered. */
  void brings(String from, TypeOfNumber kind, ESMClass what, Alphabet alphabet, byte[] octets)
      throws Exception {
    sessions
        .getLast()
        .deliverShortMessage(
            "",
            kind,
            NumberingPlanIndicator.ISDN,
            from,
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.ISDN,
            "106900001234",
            what,
            (byte) 0,
            (byte) 0,
            new RegisteredDelivery(SMSCDeliveryReceipt.DEFAULT),
            new GeneralDataCoding(alphabet),
            octets);
  }

  /** Ends the session bound last, as a carrier that restarts does. */
  void endsTheSession() {
    sessions.getLast().close();
  }

  int binds() {
    return sessions.size();
  }

  void answers(Answer told) {
    answer = told;
  }

  void answersWith(int commandStatus) {
    answer =
        session -> {
          throw new ProcessRequestException("told so", commandStatus);
        };
  }

  void neverAnswers() {
    answer =
        session -> {
          try {
            closing.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        };
  }

  private void acceptAll() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        Thread.ofVirtual().start(() -> letIn(session));
      }
    } catch (IOException closed) {
      // The stand-in is closed.
    }
  }

  private void letIn(SMPPServerSession session) {
    try {
      var request = session.waitForBind(5_000);
      if (closing.getCount() > 0 && PASSWORD.equals(request.getPassword())) {
        sessions.add(session);
        request.accept("smsc");
      } else request.reject(0x0E);
    } catch (IOException | TimeoutException | PDUStringException gone) {
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session)
      throws ProcessRequestException {
    String id = "id-" + ids.incrementAndGet();
    submits.add(submit);
    byId.put(id, submit);
    answer.before(session);
    try {
      return new SubmitSmResult(new MessageId(id), null);
    } catch (PDUStringException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ServerConnectionFactory loopback() {
    return new ServerConnectionFactory() {
      @Override
      public ServerConnection listen(int port) {
        return new ServerSocketConnection(socket);
      }

      @Override
      public ServerConnection listen(int port, int timeoutMillis) {
        return listen(port);
      }

      @Override
      public ServerConnection listen(int port, int timeoutMillis, int backlog) {
        return listen(port);
      }
    };
  }

  private static ProcessRequestException notServed() {
    return new ProcessRequestException("not served", 0x03);
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public void onAcceptCancelSm(CancelSm asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession session)
      throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm asked, SMPPServerSession session) throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm asked, Session session) throws ProcessRequestException {
    throw notServed();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    listener.close();
    socket.close();
    try {
      acceptor.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    sessions.forEach(SMPPServerSession::close);
  }
}
