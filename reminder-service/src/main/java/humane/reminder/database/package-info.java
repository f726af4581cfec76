/**
 * Plain SQL in few words: binding, reading rows and batches, over the one data source, inside
 * whatever transaction is at hand.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.database;
