/** Watches the dates of complaints. */
@org.jspecify.annotations.NullMarked
package humane.borrower.complaint.job;
