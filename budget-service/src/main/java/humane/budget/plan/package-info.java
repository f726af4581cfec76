/**
 * Proposals that were shown, plans that were accepted, and what becomes of their instalments. Plain
 * values and pure functions.
 */
package humane.budget.plan;
