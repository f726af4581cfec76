/** Putting aside for what is coming, before anything is late. Plain values and pure functions. */
package humane.budget.reserve;
