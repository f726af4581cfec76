package humane.borrower.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a hold stands when nobody says: the house's own days of conduct.md section 4. */
public final class HoldDefaults {
  private static final int REVIEW_DAYS = 30;
  private static final int DISTRESS_DAYS_MIN = 14;
  private static final int GRACE_DAYS_AFTER_PROMISE = 3;

  private HoldDefaults() {}

  /**
   * The last day of a hold. A distress hold stands 14 days at least, a promise three days beyond
   * its date, whatever was asked.
   */
  public static @Nullable LocalDate until(
      HoldKind kind, LocalDate from, @Nullable LocalDate asked) {
    return switch (kind) {
      case HARDSHIP_REVIEW, PLAN_BEING_MADE -> asked == null ? from.plusDays(REVIEW_DAYS) : asked;
      case DISTRESS ->
          asked == null || !asked.isBefore(from.plusDays(DISTRESS_DAYS_MIN))
              ? asked
              : from.plusDays(DISTRESS_DAYS_MIN);
      case PROMISE_TO_PAY -> asked == null ? from.plusDays(GRACE_DAYS_AFTER_PROMISE) : asked;
      case DECEASED -> null;
      default -> asked;
    };
  }
}
