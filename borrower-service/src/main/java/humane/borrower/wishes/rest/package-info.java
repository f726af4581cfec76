/** Wishes and consents over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.wishes.rest;
