/** Takes the turns of calls, does what follows from them, and asks others meanwhile. */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice.job;
