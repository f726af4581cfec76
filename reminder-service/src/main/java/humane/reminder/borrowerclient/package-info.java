/**
 * What borrower-service tells us: contact cards, changes, and the words behind a wanted message.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.borrowerclient;
