package humane.borrower.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a hold stands when nobody says: the house's own days of conduct.md section 4. */
public final class HoldDefaults {
  private static final int REVIEW_DAYS = 30;
  private static final int DISTRESS_DAYS_MIN = 14;
  private static final int GRACE_DAYS_AFTER_PROMISE = 3;
  private static final int BREATHING_SPACE_DAYS = 60;
  private static final int TOLD_DAYS_BEFORE = 3;

  private HoldDefaults() {}

  /**
   * The last day of a hold, where somebody needs more time: a review or a plan in the making rests
   * twice as long at least.
   */
  public static @Nullable LocalDate until(
      HoldKind kind, LocalDate from, @Nullable LocalDate asked, boolean moreTime) {
    LocalDate usual = until(kind, from, asked);
    if (!moreTime || usual == null) return usual;
    return switch (kind) {
      case HARDSHIP_REVIEW, PLAN_BEING_MADE -> {
        LocalDate longer = from.plusDays(2 * REVIEW_DAYS);
        yield usual.isAfter(longer) ? usual : longer;
      }
      default -> usual;
    };
  }

  /**
   * The day from which a person is to look at it, three days before it lapses or before its thirty
   * days are over; null for holds that need no reminder: they end with what they wait for, or only
   * a person ends them.
   */
  public static @Nullable LocalDate tellOn(
      HoldKind kind, LocalDate from, @Nullable LocalDate until) {
    LocalDate over =
        switch (kind) {
          // The day of the register entry is not counted (UK-17).
          case BREATHING_SPACE -> until == null ? from.plusDays(BREATHING_SPACE_DAYS) : until;
          case BEREAVED, MEDICAL_EMERGENCY, CALAMITY, FAMILY_OCCASION ->
              until == null ? from.plusDays(REVIEW_DAYS) : until;
          case DISTRESS -> until == null ? from.plusDays(DISTRESS_DAYS_MIN) : until;
          case HARDSHIP_REVIEW, PLAN_BEING_MADE, REPRESENTED, MENTAL_HEALTH_MORATORIUM -> until;
          default -> null;
        };
    return over == null ? null : over.minusDays(TOLD_DAYS_BEFORE);
  }

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
