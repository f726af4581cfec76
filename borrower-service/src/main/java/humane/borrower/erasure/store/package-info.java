/** Forgetting in the database. */
@org.jspecify.annotations.NullMarked
package humane.borrower.erasure.store;
