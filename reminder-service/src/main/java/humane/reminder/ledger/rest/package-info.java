/** The ledger for those who check it. */
@org.jspecify.annotations.NullMarked
package humane.reminder.ledger.rest;
