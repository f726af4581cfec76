/** All that the gate asks of a person, in one fresh answer. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactcard;
