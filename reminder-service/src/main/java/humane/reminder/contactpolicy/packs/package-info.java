/**
 * Reads the dated packs and holiday calendars once, at start, and turns them into plain values for
 * the gate.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.packs;
