/** Files of a lender's history, read with care. */
@org.jspecify.annotations.NullMarked
package humane.risktraining.history;
