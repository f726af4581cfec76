/** Reads the keywords from their file, and keeps what borrowers wrote. */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply.store;
