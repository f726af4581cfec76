/** Support needs and helpers in the database, sealed. */
@org.jspecify.annotations.NullMarked
package humane.borrower.support.store;
