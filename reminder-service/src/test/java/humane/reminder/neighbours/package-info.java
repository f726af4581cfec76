/** Stand-ins for the services around us, answering over real HTTP as their contract examples say. */
package humane.reminder.neighbours;
