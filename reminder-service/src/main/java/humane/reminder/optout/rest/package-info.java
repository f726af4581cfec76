/** Where a team reads how the two sides differ. */
@org.jspecify.annotations.NullMarked
package humane.reminder.optout.rest;
