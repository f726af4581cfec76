/** Calls to the lender's webhooks: their signature, and the pauses between tries. */
@org.jspecify.annotations.NullMarked
package humane.handset.webhook;
