/** Accounts as the lender states them, and payments we were told of. */
@org.jspecify.annotations.NullMarked
package humane.borrower.account;
