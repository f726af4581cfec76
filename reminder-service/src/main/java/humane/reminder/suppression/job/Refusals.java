package humane.reminder.suppression.job;

import humane.kit.delivery.Undeliverable;
import jakarta.ws.rs.WebApplicationException;

/** Which answers of borrower-service are worth another try. */
final class Refusals {
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAUTHORIZED = 401;

  private Refusals() {}

  /**
   * A refusal that will not change.
   *
   * @throws WebApplicationException the refusal itself, when it may be another one later
   */
  static Undeliverable undeliverable(WebApplicationException refused, String what) {
    int status = refused.getResponse().getStatus();
    if (status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS || status == UNAUTHORIZED)
      throw refused;
    return new Undeliverable("borrower-service answered " + status + " to " + what);
  }
}
