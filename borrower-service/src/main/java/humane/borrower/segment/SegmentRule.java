package humane.borrower.segment;

import humane.risk.ReasonTheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum that anyone can do by hand. Points: the newest month's months past due (three at most); one
 * more when any of the six months was two or more past due; one for two late months of the six and
 * two for four; one when 90 % or more of the limit is used. None or one point: SELF_CARE. Two or
 * three, or nothing known: STANDARD. Four and more: EARLY_SUPPORT. Every input only ever adds, so
 * worse behaviour never means less help; age, sex, place and language are not asked.
 */
public final class SegmentRule {
  private static final BigDecimal NEARLY_FULL = new BigDecimal("0.9");
  private static final int NEWEST_POINTS_MAX = 3;
  private static final int SELF_CARE_POINTS_MAX = 1;
  private static final int STANDARD_POINTS_MAX = 3;

  private SegmentRule() {}

  public static Segment segmentOf(Behaviour behaviour) {
    if (behaviour.monthsPastDue().isEmpty()) return Segment.STANDARD;
    int points = points(behaviour);
    if (points <= SELF_CARE_POINTS_MAX) return Segment.SELF_CARE;
    return points <= STANDARD_POINTS_MAX ? Segment.STANDARD : Segment.EARLY_SUPPORT;
  }

  /** What the sum is made of, in the words a borrower may read. */
  static List<SegmentReason> reasons(Behaviour behaviour) {
    if (behaviour.monthsPastDue().isEmpty()) return List.of();
    List<SegmentReason> reasons = new ArrayList<>();
    if (newest(behaviour) > 0) reasons.add(new SegmentReason(ReasonTheme.RECENT_MONTHS, true));
    if (worst(behaviour) + often(behaviour) > 0)
      reasons.add(new SegmentReason(ReasonTheme.EARLIER_MONTHS, true));
    if (full(behaviour) > 0) reasons.add(new SegmentReason(ReasonTheme.USE_OF_LIMIT, true));
    return reasons.isEmpty()
        ? List.of(new SegmentReason(ReasonTheme.RECENT_MONTHS, false))
        : reasons;
  }

  static int points(Behaviour behaviour) {
    return newest(behaviour) + worst(behaviour) + often(behaviour) + full(behaviour);
  }

  private static int newest(Behaviour behaviour) {
    return Math.clamp(behaviour.monthsPastDue().getFirst(), 0, NEWEST_POINTS_MAX);
  }

  private static int worst(Behaviour behaviour) {
    return behaviour.monthsPastDue().stream().anyMatch(months -> months >= 2) ? 1 : 0;
  }

  private static int often(Behaviour behaviour) {
    long late = behaviour.monthsPastDue().stream().filter(months -> months >= 1).count();
    return late >= 4 ? 2 : late >= 2 ? 1 : 0;
  }

  private static int full(Behaviour behaviour) {
    return behaviour.utilisation() != null && behaviour.utilisation().compareTo(NEARLY_FULL) >= 0
        ? 1
        : 0;
  }
}
