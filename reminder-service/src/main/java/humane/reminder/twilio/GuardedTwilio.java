package humane.reminder.twilio;

import humane.reminder.outreach.SendResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Requests to Twilio under {@link TwilioGuard}, whose own refusals are answers too. */
@ApplicationScoped
public class GuardedTwilio {
  private static final Duration OPEN = Duration.ofMillis(TwilioGuard.OPEN_MILLIS);

  private final TwilioGuard guard;

  GuardedTwilio(TwilioGuard guard) {
    this.guard = guard;
  }

  /** Makes the request, or says that for certain nothing was asked. */
  public SendResult ask(Supplier<SendResult> request) {
    try {
      return guard.ask(request);
    } catch (TwilioGuard.Unreliable unreliable) {
      return unreliable.result();
    } catch (CircuitBreakerOpenException open) {
      return new SendResult.NotTaken("the carrier cannot be relied on just now", OPEN);
    } catch (BulkheadException full) {
      return new SendResult.NotTaken("too many requests at the same time", null);
    }
  }
}
