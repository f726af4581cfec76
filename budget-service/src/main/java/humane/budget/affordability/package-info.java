/**
 * What is left of a household's month after its costs and a buffer. Plain values and one pure
 * function.
 */
package humane.budget.affordability;
