/** Twilio's Messages. */
@org.jspecify.annotations.NullMarked
package humane.handset.message.rest;
