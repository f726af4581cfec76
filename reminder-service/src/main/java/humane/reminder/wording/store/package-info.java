/**
 * Reads the approved words from the files of this service and refuses to start with words that must
 * not be said.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.wording.store;
