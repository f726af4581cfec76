/** What a borrower's answer means, read from plain keywords, and what follows from each meaning. */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply;
