/** Reads lender.yaml and refuses to start with one that lacks something. */
@org.jspecify.annotations.NullMarked
package humane.borrower.lender.config;
