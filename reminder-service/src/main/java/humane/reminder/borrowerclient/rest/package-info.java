/**
 * The calls to borrower-service, each with a time limit and a circuit breaker, and the reading of
 * its forms.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.borrowerclient.rest;
