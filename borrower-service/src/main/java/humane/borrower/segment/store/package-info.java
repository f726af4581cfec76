/** Segments and what people said of them in the database. */
@org.jspecify.annotations.NullMarked
package humane.borrower.segment.store;
