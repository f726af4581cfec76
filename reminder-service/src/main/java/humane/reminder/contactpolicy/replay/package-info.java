/**
 * Deciding again what was decided: the gate's inputs as they are kept with each decision, and the
 * comparison of the answers.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.replay;
