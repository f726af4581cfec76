/** Reads what the gate needs to know of one person, as the loop would. */
@org.jspecify.annotations.NullMarked
package humane.reminder.week.store;
