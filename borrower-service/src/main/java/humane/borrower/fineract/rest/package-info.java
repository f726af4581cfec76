/** What a Fineract posts, over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.fineract.rest;
