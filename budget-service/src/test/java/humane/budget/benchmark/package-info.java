/** What is measured, not tested. */
package humane.budget.benchmark;
