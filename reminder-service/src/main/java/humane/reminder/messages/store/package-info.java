/** Gathers what was sent, held back and heard from the tables and the ledger. */
package humane.reminder.messages.store;
