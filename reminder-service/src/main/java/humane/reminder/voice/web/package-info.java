/**
 * Where a person in the team sees whether a borrower may be rung now, and tells what came of it.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice.web;
