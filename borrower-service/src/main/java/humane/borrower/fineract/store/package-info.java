/** Events of a Fineract, and what a loan's state changes here. */
@org.jspecify.annotations.NullMarked
package humane.borrower.fineract.store;
