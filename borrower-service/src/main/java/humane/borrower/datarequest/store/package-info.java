/** Data requests in the database. */
@org.jspecify.annotations.NullMarked
package humane.borrower.datarequest.store;
