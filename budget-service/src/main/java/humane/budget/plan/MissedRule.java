package humane.budget.plan;

import java.util.Comparator;
import java.util.List;

/**
 * The gentle, written rule for instalments that did not come: one is met with a friendly word and
 * nothing else; two in a row with an invitation to look at the budget again; after three in a row
 * the plan ends, and a person looks at it. No fee and no interest is added by any of them.
 */
public final class MissedRule {
  private static final int IN_A_ROW_FOR_REVIEW = 2;
  private static final int IN_A_ROW_FOR_END = 3;

  /** What follows from the latest miss. */
  public enum Consequence {
    FRIENDLY_WORD,
    REVIEW,
    PLAN_ENDS
  }

  private MissedRule() {}

  /** Judges all instalments of one plan, after the latest miss was marked. */
  public static Consequence after(List<TrackedInstalment> ofPlan) {
    long inARow = longestOpenRow(ofPlan);
    if (inARow >= IN_A_ROW_FOR_END) {
      return Consequence.PLAN_ENDS;
    }
    return inARow >= IN_A_ROW_FOR_REVIEW ? Consequence.REVIEW : Consequence.FRIENDLY_WORD;
  }

  /** Days, not instalments, are counted: several accounts due on one day are one miss. */
  private static long longestOpenRow(List<TrackedInstalment> ofPlan) {
    long row = 0;
    long longest = 0;
    java.time.LocalDate lastMissed = null;
    for (TrackedInstalment one :
        ofPlan.stream().sorted(Comparator.comparing(TrackedInstalment::dueOn)).toList()) {
      boolean open = one.missed() && one.openMinor() > 0;
      if (open && !one.dueOn().equals(lastMissed)) {
        row++;
        lastMissed = one.dueOn();
      } else if (!open && one.openMinor() == 0) {
        row = 0;
      }
      longest = Math.max(longest, row);
    }
    return longest;
  }
}
