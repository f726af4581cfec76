/** Endpoints over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.reminder.webhook.rest;
