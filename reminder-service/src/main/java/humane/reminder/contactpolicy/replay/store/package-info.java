/** Past decisions out of the ledger, and questions about long periods with their progress. */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.replay.store;
