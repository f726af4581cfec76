/** When they are compared, and what is done about a difference. */
@org.jspecify.annotations.NullMarked
package humane.reminder.optout.job;
