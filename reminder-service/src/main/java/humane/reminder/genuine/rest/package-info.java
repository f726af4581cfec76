/** The public questions over HTTP: is this text ours, and this number is not mine. */
@org.jspecify.annotations.NullMarked
package humane.reminder.genuine.rest;
