/** The sheet as it travels. */
package humane.budget.statement.sfs.rest;
