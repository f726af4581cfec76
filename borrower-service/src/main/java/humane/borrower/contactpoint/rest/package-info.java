/** Own numbers over HTTP, and numbers that two borrowers claim. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactpoint.rest;
