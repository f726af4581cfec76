/** Work items in the database, each step with its ledger entry. */
@org.jspecify.annotations.NullMarked
package humane.reminder.workitem.store;
