/** What follows from a check, by durable jobs. */
package humane.reminder.genuine.job;
