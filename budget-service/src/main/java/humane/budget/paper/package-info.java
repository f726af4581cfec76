/** The budget as rows to be printed, and rows as a table for a spreadsheet. */
package humane.budget.paper;
