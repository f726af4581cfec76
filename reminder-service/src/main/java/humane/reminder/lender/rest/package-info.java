/** Asks borrower-service for the lender's facts. */
@org.jspecify.annotations.NullMarked
package humane.reminder.lender.rest;
