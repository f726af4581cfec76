/** Which carrier takes a text. */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.route;
