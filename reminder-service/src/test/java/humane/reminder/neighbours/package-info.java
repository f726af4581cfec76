/**
 * Stand-ins for the services around us, answering over real HTTP as their contract examples say.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.neighbours;
