/** Check codes, wrong-recipient reports and one-time codes in the database. */
@org.jspecify.annotations.NullMarked
package humane.reminder.genuine.store;
