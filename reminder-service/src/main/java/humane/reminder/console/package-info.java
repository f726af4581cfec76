/**
 * The staff's pages: who may enter, what they look at, what they decide. Plain values here; pages
 * in {@code web}.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.console;
