/**
 * Events for the lender's own systems: who wants which, signed how, tried again when, and never to
 * a private address.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.webhook;
