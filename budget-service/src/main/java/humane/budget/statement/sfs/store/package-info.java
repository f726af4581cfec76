/** Reads which line of the sheet is which category. */
package humane.budget.statement.sfs.store;
