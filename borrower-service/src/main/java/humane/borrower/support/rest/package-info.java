/** Support needs and helpers over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.support.rest;
