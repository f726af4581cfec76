package humane.reminder.twilio;

import humane.reminder.outreach.SendResult;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Stands before every request to Twilio: so many at once, and none while most of the last came to
 * nothing. It asks once or not at all, so at most once holds whatever it decides; the request that
 * tries the carrier again is an ordinary one, which has passed the last look like all others.
 */
@ApplicationScoped
public class TwilioGuard {
  static final String NAME = "twilio";
  static final int OPEN_MILLIS = 5_000;

  /** The carrier could not be relied on; what came of the request stands all the same. */
  static final class Unreliable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SendResult result;

    Unreliable(SendResult result) {
      super("No answer that can be relied on", null, false, false);
      this.result = result;
    }

    SendResult result() {
      return result;
    }
  }

  /** A refusal or a wish for patience is an answer; silence, and whatever hides one, is not. */
  @CircuitBreakerName(NAME)
  @CircuitBreaker(
      requestVolumeThreshold = 20,
      failureRatio = 0.5,
      delay = OPEN_MILLIS,
      successThreshold = 1,
      failOn = Unreliable.class)
  @Bulkhead(64)
  SendResult ask(Supplier<SendResult> request) throws Unreliable {
    SendResult result = request.get();
    boolean unreliable =
        switch (result) {
          case SendResult.Unclear unclear -> true;
          case SendResult.NotTaken notTaken -> notTaken.notBefore() == null;
          case SendResult.Accepted accepted -> false;
          case SendResult.Refused refused -> false;
          case SendResult.OptedOutAtCarrier optedOut -> false;
          case SendResult.NotBegun notBegun -> false;
        };
    if (unreliable) throw new Unreliable(result);
    return result;
  }
}
