/** Keeps overrides; the database too refuses one that a single person decided. */
package humane.budget.override.store;
