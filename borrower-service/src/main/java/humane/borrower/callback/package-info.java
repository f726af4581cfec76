/** When a borrower would like a person of the team to ring. */
@org.jspecify.annotations.NullMarked
package humane.borrower.callback;
