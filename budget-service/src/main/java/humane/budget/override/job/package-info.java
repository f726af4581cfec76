/** Asks for and decides overrides. */
package humane.budget.override.job;
