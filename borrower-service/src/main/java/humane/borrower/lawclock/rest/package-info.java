/** Shows the clocks to the lender's people. */
@org.jspecify.annotations.NullMarked
package humane.borrower.lawclock.rest;
