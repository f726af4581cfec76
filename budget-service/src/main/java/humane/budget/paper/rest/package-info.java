/** The statement as a paper and as a table for a spreadsheet. */
package humane.budget.paper.rest;
