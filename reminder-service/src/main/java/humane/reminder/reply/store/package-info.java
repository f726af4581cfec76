/** Reads the keywords from their file, and keeps what borrowers wrote. */
package humane.reminder.reply.store;
