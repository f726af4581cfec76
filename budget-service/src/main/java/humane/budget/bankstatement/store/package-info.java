/** The words by which payments are sorted, as dated data. */
package humane.budget.bankstatement.store;
