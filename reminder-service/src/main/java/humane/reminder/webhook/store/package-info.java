/** Endpoints and the events that wait for them. */
@org.jspecify.annotations.NullMarked
package humane.reminder.webhook.store;
