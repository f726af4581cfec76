/**
 * How a borrower shows who it is: an own number and a fact that relatives rarely hold, then a PIN.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.signin;
