package humane.borrower.complaint;

import humane.borrower.lawclock.DueDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a complaint's dates still run. */
public final class RunningClocks {
  private static final String ACKNOWLEDGE = "acknowledge";

  /** Ways that may be taken, and dates of a case that nobody has said this is. */
  private static final Set<String> OPTIONAL = Set.of("summarise", "answerDispute");

  private RunningClocks() {}

  /**
   * The earliest date that is still to be kept; none once it is answered.
   *
   * @param extended whether somebody has said, with a reason, that it is a complex one; a rule that
   *     knows no complex ones goes on as before
   */
  public static Optional<DueDate> next(
      ComplaintState state, boolean extended, List<DueDate> clocks) {
    if (state.isAnswered()) return Optional.empty();
    Set<String> longer =
        extended
            ? clocks.stream()
                .filter(DueDate::extension)
                .map(DueDate::rule)
                .collect(Collectors.toSet())
            : Set.of();
    return clocks.stream()
        .filter(date -> date.step() == null || !OPTIONAL.contains(date.step()))
        .filter(date -> state == ComplaintState.RECEIVED || !acknowledges(date))
        .filter(date -> acknowledges(date) || date.extension() == longer.contains(date.rule()))
        .min(Comparator.comparing(DueDate::dueOn).thenComparing(DueDate::rule));
  }

  /** Whether a date that still runs lies behind us. */
  public static boolean overdue(
      ComplaintState state, boolean extended, List<DueDate> clocks, LocalDate today) {
    return next(state, extended, clocks).filter(date -> date.dueOn().isBefore(today)).isPresent();
  }

  private static boolean acknowledges(DueDate date) {
    return date.step() != null && date.step().startsWith(ACKNOWLEDGE);
  }
}
