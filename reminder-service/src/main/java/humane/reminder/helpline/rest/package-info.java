/** The lines over HTTP, and the warning when they were not checked for a quarter. */
@org.jspecify.annotations.NullMarked
package humane.reminder.helpline.rest;
