/** Hands over to borrower-service what was complained of here. */
@org.jspecify.annotations.NullMarked
package humane.reminder.complaint.job;
