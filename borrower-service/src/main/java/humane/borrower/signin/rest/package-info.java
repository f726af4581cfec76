/** Links and codes that reminder-service sends. */
@org.jspecify.annotations.NullMarked
package humane.borrower.signin.rest;
