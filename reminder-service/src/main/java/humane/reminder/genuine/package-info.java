/**
 * Anybody can check that a message is ours, and a wrong recipient can stop a number without signing
 * in.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.genuine;
