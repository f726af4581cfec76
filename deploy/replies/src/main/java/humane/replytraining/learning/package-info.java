/** From sentences to a trained head: features, logistic regression, calibration, thresholds. */
@org.jspecify.annotations.NullMarked
package humane.replytraining.learning;
