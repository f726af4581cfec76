/** The public page of the team's own figures. */
@org.jspecify.annotations.NullMarked
package humane.reminder.figures.web;
