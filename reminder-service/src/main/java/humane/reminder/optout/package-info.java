/**
 * Opt-outs as the carrier has them and as we have them, held beside one another once a day; what
 * only the carrier knows is acted on at once.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.optout;
