/** Files, their progress and remarks in the database, and rows written in batches. */
@org.jspecify.annotations.NullMarked
package humane.borrower.portfolio.store;
