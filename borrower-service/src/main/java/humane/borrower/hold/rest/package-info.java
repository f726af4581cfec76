/** Holds over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.hold.rest;
