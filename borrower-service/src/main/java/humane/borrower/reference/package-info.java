/** The lender's own references of accounts and payments: how they are found without being shown. */
@org.jspecify.annotations.NullMarked
package humane.borrower.reference;
