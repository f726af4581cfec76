/**
 * How an account was kept, as numbers; what a model sees of it; and how a trained model scores it.
 * Nothing here knows who the borrower is.
 */
@org.jspecify.annotations.NullMarked
package humane.risk;
