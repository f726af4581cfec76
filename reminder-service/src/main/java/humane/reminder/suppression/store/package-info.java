/** Suppressions in the database, written under the locks of the people they reach. */
@org.jspecify.annotations.NullMarked
package humane.reminder.suppression.store;
