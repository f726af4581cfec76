/** How long what we hold is kept, by the dated rows of each place, and what is forgotten then. */
@org.jspecify.annotations.NullMarked
package humane.borrower.retention;
