package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A daily stretch, in the borrower's local time, that the borrower agreed to be contacted in. It
 * may pass midnight.
 *
 * @param from inside
 * @param to outside
 * @param agreedAt when; an agreement without a date opens nothing
 */
public record AgreedTime(LocalTime from, LocalTime to, @Nullable Instant agreedAt) {

  boolean standsAt(Instant at) {
    return agreedAt != null && !agreedAt.isAfter(at);
  }
}
