/** From histories with outcomes to a calibrated model. */
@org.jspecify.annotations.NullMarked
package humane.risktraining.training;
