package humane.borrower.segment;

import java.math.BigDecimal;

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

  static int points(Behaviour behaviour) {
    int newest = Math.clamp(behaviour.monthsPastDue().getFirst(), 0, NEWEST_POINTS_MAX);
    int worst = behaviour.monthsPastDue().stream().mapToInt(Integer::intValue).max().orElse(0);
    long late = behaviour.monthsPastDue().stream().filter(months -> months >= 1).count();
    int often = late >= 4 ? 2 : late >= 2 ? 1 : 0;
    int full =
        behaviour.utilisation() != null && behaviour.utilisation().compareTo(NEARLY_FULL) >= 0
            ? 1
            : 0;
    return newest + (worst >= 2 ? 1 : 0) + often + full;
  }
}
