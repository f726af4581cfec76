/** What was complained of on the public page, until it is handed over. */
@org.jspecify.annotations.NullMarked
package humane.reminder.complaint.store;
