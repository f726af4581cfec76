/** The programs: train, score, and what they say when something is wrong. */
@org.jspecify.annotations.NullMarked
package humane.risktraining;
