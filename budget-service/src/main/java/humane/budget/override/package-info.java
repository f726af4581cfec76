/**
 * A plan above what is left: asked for by one person of the lender with a reason, decided by
 * another, recorded, and shown to the borrower as what it is. Plain values.
 */
package humane.budget.override;
