/** Runs the retention every day. */
@org.jspecify.annotations.NullMarked
package humane.borrower.retention.job;
