/** {@code deploy/bench risk}. */
@org.jspecify.annotations.NullMarked
package humane.risktraining.bench;
