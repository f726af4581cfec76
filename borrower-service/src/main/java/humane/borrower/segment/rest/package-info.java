/** Segments over HTTP, for staff. */
@org.jspecify.annotations.NullMarked
package humane.borrower.segment.rest;
