/** Check codes, wrong-recipient reports and one-time codes in the database. */
package humane.reminder.genuine.store;
