/** Scores every account daily and whenever another model is configured. */
@org.jspecify.annotations.NullMarked
package humane.borrower.segment.job;
