/** Holds in the database, and the commands that set and ended them. */
@org.jspecify.annotations.NullMarked
package humane.borrower.hold.store;
