/** Passes on to borrower-service what was stopped here. */
@org.jspecify.annotations.NullMarked
package humane.reminder.suppression.job;
