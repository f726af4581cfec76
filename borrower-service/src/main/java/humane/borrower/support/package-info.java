/** What a borrower needs from us, told with permission, and who helps the borrower. */
@org.jspecify.annotations.NullMarked
package humane.borrower.support;
