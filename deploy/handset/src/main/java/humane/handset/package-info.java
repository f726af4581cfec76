/**
 * The sandbox carrier and its handset page: Twilio's own paths on one side, a borrower's phone on
 * the other.
 */
@org.jspecify.annotations.NullMarked
package humane.handset;
