/**
 * Keeps the lender's facts, so that codes can be checked and texts written while borrower-service
 * is away.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.lender.store;
