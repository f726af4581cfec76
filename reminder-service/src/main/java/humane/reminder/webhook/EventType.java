package humane.reminder.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the lender's own systems may hear of, by the kind in the change feeds. What only concerns
 * our services among themselves (a wanted message, an erasure) goes nowhere else.
 */
public enum EventType {
  ACCOUNT_IN_ARREARS,
  ACCOUNT_CURED,
  ACCOUNT_CLOSED,
  PAYMENT,
  HOLD_SET,
  HOLD_ENDED,
  CONTACT_POINT_CHANGED,
  WISHES_CHANGED,
  SEGMENT_CHANGED,
  PLAN_ACCEPTED,
  PLAN_CHANGED,
  PLAN_ENDED,
  INSTALMENT_DUE_SOON,
  INSTALMENT_MISSED,
  REVIEW_DUE;

  /** As a receiver reads it: {@code account_in_arrears} is {@code account.in_arrears}. */
  public String written() {
    String name = name().toLowerCase(Locale.ROOT);
    int first = name.indexOf('_');
    return first < 0 ? name : name.substring(0, first) + "." + name.substring(first + 1);
  }

  public static Optional<EventType> ofKind(String kind) {
    return Arrays.stream(values()).filter(type -> type.name().equals(kind)).findFirst();
  }

  public static Optional<EventType> ofWritten(String written) {
    return Arrays.stream(values()).filter(type -> type.written().equals(written)).findFirst();
  }
}
