/**
 * Reads the agreed forms strictly: all that is wrong is named at once, with field, value and
 * reason.
 */
package humane.budget.form;
