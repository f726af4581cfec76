package humane.reminder.carrier.smpp;

import humane.reminder.carrier.line.LineSession;
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

/**
 * A session that sends and receives.
 *
 * @param smpp bound when it was opened
 */
record SmppSession(SMPPSession smpp) implements LineSession {
  /** Reports and texts in the making; an answer to a submit must not wait behind them. */
  private static final int PROCESSORS = 16;

  static SmppSession open(SmppAccount account, Arrivals arrivals, Runnable ended)
      throws IOException {
    SMPPSession fresh =
        new SMPPSession(
            new SynchronizedPDUSender(),
            new SynchronizedPDUReader(new DefaultPDUReader()),
            (host, port) -> connected(account, host, port));
    fresh.setTransactionTimer(account.pace().deadline().toMillis());
    fresh.setEnquireLinkTimer((int) account.pace().enquireLink().toMillis());
    fresh.setPduProcessorDegree(PROCESSORS);
    fresh.setMessageReceiverListener(new Receiving(arrivals));
    fresh.addSessionStateListener((now, before, which) -> ended.run());
    try {
      bind(fresh, account);
    } catch (IOException | RuntimeException away) {
      fresh.close();
      throw away;
    }
    return new SmppSession(fresh);
  }

  private static void bind(SMPPSession fresh, SmppAccount account) throws IOException {
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
        account.pace().connectTimeout().toMillis());
  }

  private static Connection connected(SmppAccount account, String host, int port)
      throws IOException {
    Socket socket = new Socket();
    socket.connect(
        new InetSocketAddress(host, port), (int) account.pace().connectTimeout().toMillis());
    return new SocketConnection(socket) {
      private final OutputStream out = new LettingGo(super.getOutputStream());

      @Override
      public OutputStream getOutputStream() {
        return out;
      }
    };
  }

  @Override
  public boolean isOpen() {
    return smpp.getSessionState().isBound();
  }

  @Override
  public void leave() {
    if (isOpen()) smpp.unbindAndClose();
    else smpp.close();
  }
}
