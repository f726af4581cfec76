/** What the voice bot keeps: its words, the calls and where each stands, recordings. */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice.store;
