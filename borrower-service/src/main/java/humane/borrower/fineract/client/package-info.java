/** The REST calls to a Fineract, in its words. They are the only calls this service makes. */
@org.jspecify.annotations.NullMarked
package humane.borrower.fineract.client;
