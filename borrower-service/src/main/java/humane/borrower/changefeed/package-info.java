/** What others must learn from us, in words they rely on. */
@org.jspecify.annotations.NullMarked
package humane.borrower.changefeed;
