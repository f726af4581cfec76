/** Reads the dated rows at the start, and stops the start when one of them is not complete. */
@org.jspecify.annotations.NullMarked
package humane.borrower.lawclock.packs;
