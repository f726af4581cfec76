/** The team's work over HTTP, for staff only. */
@org.jspecify.annotations.NullMarked
package humane.reminder.workitem.rest;
