package humane.borrower.complaint;

import java.time.LocalDate;

/**
 * By when something is due.
 *
 * @param rule identifier of regulations.md, or HOUSE-…
 */
public record ComplaintClock(String rule, String what, LocalDate dueOn) {}
