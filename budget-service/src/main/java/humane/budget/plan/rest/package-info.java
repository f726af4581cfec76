/** Proposals and plans of one borrower over HTTP. */
package humane.budget.plan.rest;
