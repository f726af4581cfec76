/** Parts of texts that have not all come, and names for texts without one. */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.store;
