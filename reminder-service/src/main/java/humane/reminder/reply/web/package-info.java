/** Pages on which people read replies and say what they meant. */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply.web;
