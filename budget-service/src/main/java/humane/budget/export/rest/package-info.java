/** All that this service holds of one person. */
package humane.budget.export.rest;
