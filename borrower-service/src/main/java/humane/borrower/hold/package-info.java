/** What stands between a borrower and any contact, and until when. */
@org.jspecify.annotations.NullMarked
package humane.borrower.hold;
