/** The page of the team on which side knew of which opt-out. */
@org.jspecify.annotations.NullMarked
package humane.reminder.optout.web;
