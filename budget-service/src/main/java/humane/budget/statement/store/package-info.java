/** Keeps statements, sealed with the borrower's own key. */
package humane.budget.statement.store;
