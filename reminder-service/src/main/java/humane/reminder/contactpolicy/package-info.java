/**
 * The gate: whether a borrower may be contacted, how and when. Plain values and pure functions; no
 * clock, no I/O, no framework.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy;
