/**
 * The borrower's pages on a phone: a budget in a few short steps, the plans that fit, and one of
 * them accepted.
 */
package humane.budget.plan.web;
