package humane.reminder.genuine.rest;

import humane.kit.problem.Problem;
import humane.reminder.genuine.store.Quotas;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How often the public pages may be asked from one place, and one-time codes for one number be sent
 * (conduct §7).
 */
@ApplicationScoped
public class Places {
  private static final int BYTES_OF_A_HOME = 8;

  private final Quotas quotas;

  Places(Quotas quotas) {
    this.quotas = quotas;
  }

  /**
   * Counts one look-up.
   *
   * @throws Problem 429 with Retry-After when there were too many
   */
  public void countLookUp(HttpServerRequest request) {
    refuseWhile(quotas.lookUp(of(request)));
  }

  /**
   * Counts a wrong code of somebody who wants texts to stop, as a look-up. A right one is never
   * counted and never refused: others in the same place must not keep a number from being stopped.
   */
  public void countUnlessRight(boolean right, HttpServerRequest request) {
    if (!right) countLookUp(request);
  }

  /** Counts one request for a one-time code. */
  public void countCode(HttpServerRequest request) {
    refuseWhile(quotas.code(of(request)));
  }

  /** Counts one complaint; when there were too many, how long to wait for the next. */
  public Optional<Duration> countComplaint(HttpServerRequest request) {
    return quotas.complaint(of(request));
  }

  /**
   * Whether the same thing, a number or a code, may be asked for once more today; the one who asks
   * does not learn which.
   */
  public boolean mayAsk(String what) {
    return quotas.mayAsk(what);
  }

  private static void refuseWhile(Optional<Duration> wait) {
    if (wait.isPresent())
      throw Problem.tooManyRequests(
          "Too many questions from one place. Please try again later, or ring the number on your contract.",
          wait.get());
  }

  /** Where somebody asks from; never stored but as a keyed hash. */
  public static String of(HttpServerRequest request) {
    SocketAddress from = request.remoteAddress();
    String address = from.hostAddress();
    return place(address == null ? from.host() : address);
  }

  /** A home with IPv6 has a whole network of addresses. */
  private static String place(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_A_HOME)
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
