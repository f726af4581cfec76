/**
 * From a text that came in to everything that follows: what protects in the same transaction, the
 * rest by a durable job.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply.job;
