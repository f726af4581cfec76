/** Borrowers as staff and other services see them, and all that is held of one. */
@org.jspecify.annotations.NullMarked
package humane.borrower.profile.rest;
