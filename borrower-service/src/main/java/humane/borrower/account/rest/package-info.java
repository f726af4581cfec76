/** Accounts, their statements and payments over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.account.rest;
