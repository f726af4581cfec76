/** Replies over HTTP: the preview, and the calls to other services that an answer needs. */
@org.jspecify.annotations.NullMarked
package humane.reminder.reply.rest;
