/** A borrower's phone, as tests and the page use it: threads, replies, behaviour. */
@org.jspecify.annotations.NullMarked
package humane.handset.phone;
