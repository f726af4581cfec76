/** Reads the trained model, the thresholds and the sentences for reasons. */
@org.jspecify.annotations.NullMarked
package humane.borrower.segment.config;
