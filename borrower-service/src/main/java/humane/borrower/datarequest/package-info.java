/** What a person may ask of the data held, and by when. */
@org.jspecify.annotations.NullMarked
package humane.borrower.datarequest;
