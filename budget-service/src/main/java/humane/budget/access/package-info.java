/** Who may see and do what with one borrower's affairs. */
package humane.budget.access;
