/** Counts what was done. */
@org.jspecify.annotations.NullMarked
package humane.reminder.figures.store;
