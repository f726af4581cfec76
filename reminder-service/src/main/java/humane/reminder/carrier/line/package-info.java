/** What every line of a lender's own does alike, whatever it speaks. */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.line;
