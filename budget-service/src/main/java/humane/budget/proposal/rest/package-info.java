/** Proposals over HTTP. */
package humane.budget.proposal.rest;
