/** Reads the dated numbers that bound a plan. */
package humane.budget.proposal.store;
