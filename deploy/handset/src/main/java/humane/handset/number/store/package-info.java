/** The lender's own numbers as they are kept. */
@org.jspecify.annotations.NullMarked
package humane.handset.number.store;
