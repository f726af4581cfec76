/** What comes in and what goes out of a household, as the borrower states it. Plain values. */
package humane.budget.statement;
