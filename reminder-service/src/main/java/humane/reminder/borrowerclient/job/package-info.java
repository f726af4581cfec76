/** Follows borrower-service's changes and fetches the messages it wants sent. */
@org.jspecify.annotations.NullMarked
package humane.reminder.borrowerclient.job;
