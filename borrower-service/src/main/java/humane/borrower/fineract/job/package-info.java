/** Looks at the loans that events were about. */
@org.jspecify.annotations.NullMarked
package humane.borrower.fineract.job;
