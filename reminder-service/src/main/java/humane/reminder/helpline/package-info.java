/** Lines that help, for whoever asks: where to ring, when, and how sure we are. */
@org.jspecify.annotations.NullMarked
package humane.reminder.helpline;
