/** The lender's facts over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.lender.rest;
