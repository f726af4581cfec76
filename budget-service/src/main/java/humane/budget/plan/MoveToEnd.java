package humane.budget.plan;

import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.PlanQuestion;
import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Moves what is open of one date to the end of the plan. The rule: nothing is added, so that the
 * sum of all instalments stays that of the agreement and what is owed does not grow; no new date
 * asks for more than its period leaves; and no date lies beyond the time the law allows the plan.
 */
public final class MoveToEnd {
  private static final int MONTHS_PER_YEAR = 12;

  /** What came of asking. */
  public sealed interface Answer {}

  /** What is open of these numbers is gone from them, and stands at the end. */
  public record Moved(List<Integer> emptied, List<AtTheEnd> added) implements Answer {
    public LocalDate lastOn() {
      return added.getLast().dueOn();
    }
  }

  public record NotMoved(WhyNot why) implements Answer {}

  /** An instalment at the end, and the number of the one it came from. */
  public record AtTheEnd(int movedFrom, String accountRef, LocalDate dueOn, Split split) {}

  /** Why a date stays where it is. */
  public enum WhyNot {
    NOTHING_OPEN,
    NOT_YET_NEAR,
    MOVED_OFTEN_ENOUGH,
    FOR_A_TIME_ONLY,
    BEYOND_THE_TIME_ALLOWED
  }

  private final PlanTerms terms;
  private final PlanLimits limits;
  private final int movesPerYearMax;

  public MoveToEnd(PlanTerms terms, PlanLimits limits, int movesPerYearMax) {
    this.terms = terms;
    this.limits = limits;
    this.movesPerYearMax = movesPerYearMax;
  }

  /** Judges on a day whether the date may move, and where its open parts would stand. */
  public Answer move(LocalDate date, List<TrackedInstalment> ofPlan, LocalDate today) {
    List<TrackedInstalment> open =
        ofPlan.stream().filter(one -> one.dueOn().equals(date) && one.openMinor() > 0).toList();
    if (open.isEmpty()) return new NotMoved(WhyNot.NOTHING_OPEN);
    if (!terms.proposal().kind().paysBack()) return new NotMoved(WhyNot.FOR_A_TIME_ONLY);
    if (date.isAfter(today.plusDays(limits.noteDaysBefore()))) {
      return new NotMoved(WhyNot.NOT_YET_NEAR);
    }
    if (movedSince(today.minusYears(1), ofPlan) >= movesPerYearMax) {
      return new NotMoved(WhyNot.MOVED_OFTEN_ENOUGH);
    }
    return placed(open, ofPlan);
  }

  private static long movedSince(LocalDate day, List<TrackedInstalment> ofPlan) {
    Predicate<TrackedInstalment> moved = one -> one.movedMinor() > 0;
    return ofPlan.stream()
        .filter(moved.and(one -> one.dueOn().isAfter(day)))
        .map(TrackedInstalment::dueOn)
        .distinct()
        .count();
  }

  private Answer placed(List<TrackedInstalment> open, List<TrackedInstalment> ofPlan) {
    int period = firstPeriodAfter(lastDateOf(ofPlan));
    long leftInPeriodMinor = spareMinor(period);
    List<AtTheEnd> added = new ArrayList<>();
    for (TrackedInstalment one : open) {
      Split rest = openPartOf(one);
      while (rest.totalMinor() > 0) {
        if (period > periodsMaxFor(one.accountRef())) {
          return new NotMoved(WhyNot.BEYOND_THE_TIME_ALLOWED);
        }
        Split part = rest.firstOf(leftInPeriodMinor);
        if (part.totalMinor() > 0) {
          added.add(new AtTheEnd(one.number(), one.accountRef(), dueOn(period), part));
        }
        rest = rest.less(part);
        leftInPeriodMinor -= part.totalMinor();
        if (rest.totalMinor() > 0) {
          period++;
          leftInPeriodMinor = spareMinor(period);
        }
      }
    }
    return new Moved(open.stream().map(TrackedInstalment::number).toList(), added);
  }

  private Split openPartOf(TrackedInstalment one) {
    Split whole = one.splitIn(terms.proposal().instalments());
    return whole.less(whole.firstOf(one.paidMinor()));
  }

  private static LocalDate lastDateOf(List<TrackedInstalment> ofPlan) {
    return ofPlan.stream()
        .map(TrackedInstalment::dueOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private int firstPeriodAfter(LocalDate last) {
    int period = 1;
    while (!dueOn(period).isAfter(last)) {
      period++;
    }
    return period;
  }

  private LocalDate dueOn(int period) {
    PlanQuestion question = terms.question();
    LocalDate startsOn = question.startsOn();
    return question.frequency().after(startsOn, startsOn.getDayOfMonth(), period);
  }

  /** A month's spare as that of a period, rounded down, as when the plan was drawn up. */
  private long spareMinor(int period) {
    long monthMinor = terms.affordability().spareIn(dueOn(period).getMonth());
    int timesPerYear = terms.question().frequency().timesPerYear();
    return Math.floorDiv(Math.multiplyExact(monthMinor, (long) MONTHS_PER_YEAR), timesPerYear);
  }

  private int periodsMaxFor(String accountRef) {
    PlanQuestion question = terms.question();
    PayFrequency frequency = question.frequency();
    int monthsMax =
        question.debts().stream()
            .filter(debt -> debt.accountRef().equals(accountRef))
            .mapToInt(debt -> limits.monthsMaxFor(debt, question.jurisdiction()))
            .findFirst()
            .orElseThrow();
    return Math.floorDiv(monthsMax * frequency.timesPerYear(), MONTHS_PER_YEAR);
  }
}
