package humane.borrower.lawclock;

/**
 * One number of a row.
 *
 * @param name the same for the same step everywhere: acknowledge, decide, answer, keep …
 * @param what the step in words
 * @param extension whether it counts only in a case that the law names, such as a complex one
 */
public record ClockStep(String name, String what, int value, ClockUnit unit, boolean extension) {}
