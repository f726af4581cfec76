/** How far the readers of the feed have come. */
@org.jspecify.annotations.NullMarked
package humane.borrower.changefeed.store;
