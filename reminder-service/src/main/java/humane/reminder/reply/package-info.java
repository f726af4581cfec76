/** What a borrower's answer means, read from plain keywords, and what follows from each meaning. */
package humane.reminder.reply;
