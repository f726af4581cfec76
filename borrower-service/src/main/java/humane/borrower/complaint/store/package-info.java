/** Complaints in the database, sealed. */
@org.jspecify.annotations.NullMarked
package humane.borrower.complaint.store;
