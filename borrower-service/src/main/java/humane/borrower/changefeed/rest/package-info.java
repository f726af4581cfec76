/** The feed over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.changefeed.rest;
