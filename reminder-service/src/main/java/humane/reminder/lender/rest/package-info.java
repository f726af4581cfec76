/** Asks borrower-service for the lender's facts. */
package humane.reminder.lender.rest;
