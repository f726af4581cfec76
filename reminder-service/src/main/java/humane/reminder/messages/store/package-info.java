/** Gathers what was sent, held back and heard from the tables and the ledger. */
@org.jspecify.annotations.NullMarked
package humane.reminder.messages.store;
