package humane.borrower.lawclock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something is due.
 *
 * @param rule identifier of regulations.md, or HOUSE-…
 * @param step its name in the row: acknowledge, decide, answer …; null where it was worked out
 *     before steps were kept
 * @param extension whether it counts only once somebody has said that the case is such a one
 */
public record DueDate(
    String rule, String what, LocalDate dueOn, @Nullable String step, boolean extension) {}
