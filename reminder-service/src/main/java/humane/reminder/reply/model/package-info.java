/** Where the trained model of replies comes from, and when it is loaded. */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply.model;
