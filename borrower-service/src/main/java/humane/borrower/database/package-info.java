/**
 * Plain SQL with little noise, and the sealing of personal columns. Nothing here knows a word of
 * the domain.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.database;
