/** Seals the ledger for as long as the service runs. */
@org.jspecify.annotations.NullMarked
package humane.reminder.ledger.job;
