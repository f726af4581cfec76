/** Takes the change feeds in, and delivers. */
@org.jspecify.annotations.NullMarked
package humane.reminder.webhook.job;
