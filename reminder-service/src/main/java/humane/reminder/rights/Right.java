package humane.reminder.rights;

import java.time.LocalDate;

/**
 * One thing that a borrower may count on.
 *
 * @param rule identifier of the row that says so
 * @param sentence in plain words, its numbers those of the row
 * @param source the clause, or what the house kept to when it wrote the row
 * @param since the first day it is in force
 * @param law whether it is law, and neither a default nor the house's own
 */
public record Right(String rule, String sentence, String source, LocalDate since, boolean law) {}
