/** What a call is at the carrier: its states, who answers, and the talk that TwiML describes. */
@org.jspecify.annotations.NullMarked
package humane.handset.call;
