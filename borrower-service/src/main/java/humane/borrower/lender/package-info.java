/** The lender's own facts: names by language, ways to pay, hotline, senders. */
@org.jspecify.annotations.NullMarked
package humane.borrower.lender;
