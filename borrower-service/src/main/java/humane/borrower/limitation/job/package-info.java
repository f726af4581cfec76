/** What comes back for old debts. */
@org.jspecify.annotations.NullMarked
package humane.borrower.limitation.job;
