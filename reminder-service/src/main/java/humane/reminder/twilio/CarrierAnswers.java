package humane.reminder.twilio;

import com.twilio.exception.ApiException;
import humane.reminder.outreach.SendResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** What the carrier's answer to one request means, in our words. */
final class CarrierAnswers {
  private static final int FIRST_SERVER_ERROR = 500;

  /** Twilio's number for "this recipient has replied STOP". */
  private static final int OPTED_OUT = 21610;

  private static final List<Class<? extends IOException>> NO_CONNECTION =
      List.of(
          ConnectException.class,
          ConnectTimeoutException.class,
          UnknownHostException.class,
          NoRouteToHostException.class,
          ConnectionRequestTimeoutException.class);

  private CarrierAnswers() {}

  static SendResult judged(ApiException said) {
    if (said.getStatusCode() == null && isCausedBy(said, PermittedRequests.NotBegun.class))
      return new SendResult.NotBegun();
    if (said.getStatusCode() == null)
      return neverLeft(said)
          ? new SendResult.NotTaken(nameOf(said), null)
          : new SendResult.Unclear(nameOf(said));
    int status = said.getStatusCode();
    if (status >= FIRST_SERVER_ERROR) return new SendResult.Unclear("status " + status);
    int code = said.getCode() == null ? status : said.getCode();
    return code == OPTED_OUT
        ? new SendResult.OptedOutAtCarrier(String.valueOf(code))
        : new SendResult.Refused(String.valueOf(code));
  }

  /** No connection, no request: only then is it certain. */
  private static boolean neverLeft(Throwable broken) {
    return NO_CONNECTION.stream().anyMatch(kind -> isCausedBy(broken, kind));
  }

  private static boolean isCausedBy(Throwable broken, Class<? extends Throwable> kind) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause())
      if (kind.isInstance(cause)) return true;
    return false;
  }

  /** The type alone: the words of an exception may hold a number. */
  static String nameOf(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause.getClass().getSimpleName();
  }
}
