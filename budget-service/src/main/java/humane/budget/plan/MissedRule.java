package humane.budget.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The gentle, written rule for dates that passed without a payment, told before a plan is accepted.
 * One is met with a friendly word, which asks whether it comes later, moves to the end, or life has
 * changed. Two in a row bring a person. No fee, no interest and no end of the plan follows by
 * itself: only a person ends a plan, and only then.
 */
public final class MissedRule {
  private static final int IN_A_ROW_FOR_A_PERSON = 2;

  /** What follows from the latest miss. */
  public enum Consequence {
    ASK,
    PERSON
  }

  private MissedRule() {}

  /** Judges all instalments of one plan, after the latest miss was marked. */
  public static Consequence after(List<TrackedInstalment> ofPlan) {
    return longestOpenRow(ofPlan) >= IN_A_ROW_FOR_A_PERSON ? Consequence.PERSON : Consequence.ASK;
  }

  /**
   * Days, not instalments, are counted: several accounts due on one day are one miss, also where
   * one of them was paid. What moved to the end is settled.
   */
  private static long longestOpenRow(List<TrackedInstalment> ofPlan) {
    Map<LocalDate, List<TrackedInstalment>> days =
        ofPlan.stream()
            .collect(
                Collectors.groupingBy(TrackedInstalment::dueOn, TreeMap::new, Collectors.toList()));
    long row = 0;
    long longest = 0;
    for (List<TrackedInstalment> due : days.values()) {
      if (due.stream().anyMatch(one -> one.missed() && one.openMinor() > 0)) row++;
      else if (due.stream().allMatch(one -> one.openMinor() == 0)) row = 0;
      longest = Math.max(longest, row);
    }
    return longest;
  }
}
