/** Cards of many borrowers with a handful of queries. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactcard.store;
