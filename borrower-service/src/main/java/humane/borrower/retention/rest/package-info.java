/** What the retention did, and would do, over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.retention.rest;
