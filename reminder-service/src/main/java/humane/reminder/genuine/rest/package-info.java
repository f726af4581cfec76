/** The public questions over HTTP: is this text ours, and this number is not mine. */
package humane.reminder.genuine.rest;
