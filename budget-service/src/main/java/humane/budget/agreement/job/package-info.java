/** Writes and signs agreements, once each. */
package humane.budget.agreement.job;
