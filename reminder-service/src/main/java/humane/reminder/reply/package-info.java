/**
 * What a borrower's answer means, read by keyword and by a trained model, and what follows from
 * each meaning.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply;
