/**
 * A portfolio, the real gate and ladders, a clock that is moved, and borrowers who answer by
 * chance.
 */
@org.jspecify.annotations.NullMarked
package humane.simulation;
