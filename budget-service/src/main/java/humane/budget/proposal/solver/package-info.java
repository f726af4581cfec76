/** The linear programme behind a mix of several debts. */
package humane.budget.proposal.solver;
