/** Sessions of staff, and the queries behind the pages. */
@org.jspecify.annotations.NullMarked
package humane.reminder.console.store;
