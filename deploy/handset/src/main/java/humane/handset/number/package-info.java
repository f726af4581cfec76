/** Telephone numbers: what one looks like, and which of them are the lender's own. */
@org.jspecify.annotations.NullMarked
package humane.handset.number;
