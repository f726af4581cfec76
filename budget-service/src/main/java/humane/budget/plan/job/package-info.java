/**
 * What happens to plans without anybody asking: the hold that goes with them, notes, misses,
 * payments.
 */
package humane.budget.plan.job;
