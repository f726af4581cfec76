/** Makes the webhook calls until each has been answered. */
@org.jspecify.annotations.NullMarked
package humane.handset.webhook.job;
