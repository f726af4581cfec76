/** Wishes and consents in the database. */
@org.jspecify.annotations.NullMarked
package humane.borrower.wishes.store;
