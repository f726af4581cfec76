/** Barred debts found in the accounts. */
@org.jspecify.annotations.NullMarked
package humane.borrower.limitation.store;
