/** Keeps proposals and plans, sealed with the borrower's record key. */
package humane.budget.plan.store;
