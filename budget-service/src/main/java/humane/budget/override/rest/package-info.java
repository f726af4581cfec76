/** Overrides over HTTP, for staff, and the report on them. */
package humane.budget.override.rest;
