/** Runs over the past: short ones at once, long ones as a job with progress. */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.replay.job;
