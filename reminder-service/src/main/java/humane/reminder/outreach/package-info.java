/**
 * From a step that falls due to a text at the carrier, at most once: attempts, their states, and
 * who may be asked to send.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.outreach;
