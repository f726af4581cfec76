package humane.reminder.carrier.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
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

/** The one bound session of a line; a broken one is replaced when it is next needed. */
final class SmppSessions implements AutoCloseable {
  private final SmppAccount account;
  private @Nullable SMPPSession session;

  SmppSessions(SmppAccount account) {
    this.account = account;
  }

  /**
   * @throws IOException when nobody listens there, or we are not let in
   */
  synchronized SMPPSession bound() throws IOException {
    if (session != null && session.getSessionState().isBound()) return session;
    if (session != null) session.close();
    session = null;
    SMPPSession fresh =
        new SMPPSession(
            new SynchronizedPDUSender(),
            new SynchronizedPDUReader(new DefaultPDUReader()),
            this::open);
    fresh.setTransactionTimer(account.deadline().toMillis());
    fresh.setEnquireLinkTimer((int) account.enquireLink().toMillis());
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
    session = fresh;
    return fresh;
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

  @Override
  public synchronized void close() {
    if (session != null) session.unbindAndClose();
    session = null;
  }
}
