/** The team's work over HTTP, for staff only. */
package humane.reminder.workitem.rest;
