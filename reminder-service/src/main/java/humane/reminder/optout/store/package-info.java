/** Comparisons as they are kept. */
@org.jspecify.annotations.NullMarked
package humane.reminder.optout.store;
