/**
 * Plans that a household can keep, worked out from its statement and its debts alone. Plain values
 * and pure functions.
 */
package humane.budget.proposal;
