/** What comes back for cases. */
@org.jspecify.annotations.NullMarked
package humane.reminder.escalation.job;
