/** How well probabilities fit what came of the accounts. */
@org.jspecify.annotations.NullMarked
package humane.risktraining.measure;
