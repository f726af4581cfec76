/** Complaints over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.complaint.rest;
