/** What an earlier version has stored in clear is sealed before anything is served. */
@org.jspecify.annotations.NullMarked
package humane.borrower.reference.job;
