/**
 * Turns pages into PDF with a font that has every sign, and rows into a table for a spreadsheet.
 */
package humane.budget.paper;
