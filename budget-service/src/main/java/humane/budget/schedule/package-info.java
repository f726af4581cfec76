/**
 * A loan's terms in, its instalments out: the arithmetic under every proposal. Plain values and
 * pure functions; no clock, no framework.
 */
package humane.budget.schedule;
