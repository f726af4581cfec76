/** What comes back for holds. */
@org.jspecify.annotations.NullMarked
package humane.borrower.hold.job;
