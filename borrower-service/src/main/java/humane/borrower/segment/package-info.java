/** How much help an account seems to need. Risk may only bring help earlier. */
@org.jspecify.annotations.NullMarked
package humane.borrower.segment;
