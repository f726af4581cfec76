/**
 * The spoken conversation as a pure state machine: what is heard goes in, what is said and done
 * comes out. No clock, no carrier, no database.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice;
