/** Webhook calls that are still to be made, as they are kept. */
@org.jspecify.annotations.NullMarked
package humane.handset.webhook.store;
