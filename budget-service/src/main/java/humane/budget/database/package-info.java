/** Plain SQL with values in their places, in the transaction at hand. */
package humane.budget.database;
