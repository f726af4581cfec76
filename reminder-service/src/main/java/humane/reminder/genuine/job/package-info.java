/** What follows from a check, by durable jobs. */
@org.jspecify.annotations.NullMarked
package humane.reminder.genuine.job;
