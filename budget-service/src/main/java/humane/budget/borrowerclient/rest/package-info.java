/** Calls to borrower-service over HTTP, in the agreed forms. */
package humane.budget.borrowerclient.rest;
