package humane.reminder.webhook;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the lender's own systems may hear of, by the kind in the change feeds. What only concerns
 * our services among themselves (a wanted message, an erasure) goes nowhere else.
 */
public enum EventType {
  ACCOUNT_IN_ARREARS("account.in_arrears"),
  ACCOUNT_CURED("account.cured"),
  ACCOUNT_CLOSED("account.closed"),
  PAYMENT("payment"),
  HOLD_SET("hold.set"),
  HOLD_ENDED("hold.ended"),
  CONTACT_POINT_CHANGED("contact_point.changed"),
  WISHES_CHANGED("wishes.changed"),
  SEGMENT_CHANGED("segment.changed"),
  PLAN_ACCEPTED("plan.accepted"),
  PLAN_CHANGED("plan.changed"),
  PLAN_ENDED("plan.ended"),
  INSTALMENT_DUE_SOON("instalment.due_soon"),
  INSTALMENT_MISSED("instalment.missed"),
  REVIEW_DUE("review.due");

  private final String written;

  EventType(String written) {
    this.written = written;
  }

  /** As a receiver reads it. */
  public String written() {
    return written;
  }

  public static Optional<EventType> ofKind(String kind) {
    return Arrays.stream(values()).filter(type -> type.name().equals(kind)).findFirst();
  }

  public static Optional<EventType> ofWritten(String written) {
    return Arrays.stream(values()).filter(type -> type.written().equals(written)).findFirst();
  }
}
