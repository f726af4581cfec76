/** Replies over HTTP: the preview, and the calls to other services that an answer needs. */
package humane.reminder.reply.rest;
