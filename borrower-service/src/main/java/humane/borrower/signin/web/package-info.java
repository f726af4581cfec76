/** The borrower's pages. */
@org.jspecify.annotations.NullMarked
package humane.borrower.signin.web;
