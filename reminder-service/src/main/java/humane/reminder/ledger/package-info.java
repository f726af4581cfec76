/**
 * What was decided, done and heard, written once and never altered: the words of the ledger and
 * where to add to it.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.ledger;
