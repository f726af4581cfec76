package humane.borrower.lawclock;

import java.time.LocalDate;

/**
 * By when something is due.
 *
 * @param rule identifier of regulations.md, or HOUSE-…
 */
public record DueDate(String rule, String what, LocalDate dueOn) {}
