/** What a borrower may count on, in plain words, from the dated rows that the gate keeps to. */
@org.jspecify.annotations.NullMarked
package humane.reminder.rights;
