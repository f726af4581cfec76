/** The voice bot walked and listened to. */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice;
