/** The team's own figures, which anybody may read: counts, and nobody in them. */
@org.jspecify.annotations.NullMarked
package humane.reminder.figures;
