/** A borrower's phone over HTTP, and the counts over all phones. */
@org.jspecify.annotations.NullMarked
package humane.handset.phone.rest;
