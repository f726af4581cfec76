/** Takes in texts that may come in parts and have no name of their own. */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.job;
