/** Data requests over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.datarequest.rest;
