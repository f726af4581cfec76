/** Retention in the database. */
@org.jspecify.annotations.NullMarked
package humane.borrower.retention.store;
