/**
 * Where Twilio's words stop: the client that sends, what it reports, and the signed calls that come
 * in.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.twilio;
