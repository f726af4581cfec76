/** Work items in the database, each step with its ledger entry. */
package humane.reminder.workitem.store;
