/** What this service needs to know of a borrower, and asks of borrower-service. Plain values. */
package humane.budget.borrowerclient;
