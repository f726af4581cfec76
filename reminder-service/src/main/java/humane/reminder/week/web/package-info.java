/** The week as a page of the console. */
@org.jspecify.annotations.NullMarked
package humane.reminder.week.web;
