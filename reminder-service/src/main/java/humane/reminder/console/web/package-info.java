/**
 * Pages and forms of the staff console; each page is read with plain queries and works without
 * script.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.console.web;
