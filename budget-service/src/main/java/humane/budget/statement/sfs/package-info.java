/**
 * A statement in the shape of the UK's Standard Financial Statement, whose categories are free to
 * use. Plain values and pure functions.
 */
package humane.budget.statement.sfs;
