/** Twilio's Calls, and what a phone does during one. */
@org.jspecify.annotations.NullMarked
package humane.handset.call.rest;
