/** Where the words of SMPP 3.4 stop: the session with the carrier and what it answers. */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.smpp;
