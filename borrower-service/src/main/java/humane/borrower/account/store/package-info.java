/** Accounts in the database, sealed for each holder. */
@org.jspecify.annotations.NullMarked
package humane.borrower.account.store;
