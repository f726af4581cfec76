/**
 * An Apache Fineract as the lender's loan system: its events say which loan to look at, its REST
 * answers say how the loan stands.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.fineract;
