/** The periods of limitation, read from their dated file. */
@org.jspecify.annotations.NullMarked
package humane.borrower.limitation.config;
