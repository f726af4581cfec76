/** The statement as it travels. */
package humane.budget.statement.rest;
