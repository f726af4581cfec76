/** Endpoints in the console. */
@org.jspecify.annotations.NullMarked
package humane.reminder.webhook.web;
