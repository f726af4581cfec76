/** The week over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.reminder.week.rest;
