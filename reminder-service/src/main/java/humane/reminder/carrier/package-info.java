/**
 * How a text travels on a lender's own carrier line: in which alphabet, and in how many parts. What
 * touches a protocol sits below.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier;
