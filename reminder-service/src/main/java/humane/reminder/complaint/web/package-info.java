/** The public page of complaints. */
@org.jspecify.annotations.NullMarked
package humane.reminder.complaint.web;
