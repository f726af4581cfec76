/** Twilio's IncomingPhoneNumbers, where the launcher registers the webhooks. */
@org.jspecify.annotations.NullMarked
package humane.handset.number.rest;
