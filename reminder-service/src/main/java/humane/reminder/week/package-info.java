/** When a given borrower may be contacted in a week, by each channel, and why not elsewhere. */
@org.jspecify.annotations.NullMarked
package humane.reminder.week;
