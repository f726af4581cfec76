/**
 * A borrower's own numbers and what is known of whose they are. Nobody else's number has a place
 * here.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactpoint;
