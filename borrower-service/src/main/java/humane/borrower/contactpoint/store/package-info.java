/** Numbers in the database: sealed, found by keyed hash. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactpoint.store;
