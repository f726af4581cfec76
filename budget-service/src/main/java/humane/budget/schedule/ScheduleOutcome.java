package humane.budget.schedule;

/** A schedule, or why these terms never pay the loan back. */
public sealed interface ScheduleOutcome {

  record Worked(Schedule schedule) implements ScheduleOutcome {}

  /** The rounded instalment does not pay the interest of the period, so the debt would grow. */
  record NeverPaysBack(long instalmentMinor, long interestMinor) implements ScheduleOutcome {}
}
