/** The lender's file: which columns may be in it, and what a row says. */
@org.jspecify.annotations.NullMarked
package humane.borrower.portfolio;
