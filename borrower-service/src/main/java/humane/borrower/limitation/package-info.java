/** Old debts: whether the law's time for them is over, or nearly so. */
@org.jspecify.annotations.NullMarked
package humane.borrower.limitation;
