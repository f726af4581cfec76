/**
 * By when the law, or the house, wants something done that is no contact: complaints answered, data
 * requests met, records kept. Numbers are dated rows; dates are worked out from them alone.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.lawclock;
