/** Contact cards over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactcard.rest;
