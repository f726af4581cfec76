/** Erasure, its reports and lawsuits over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.borrower.erasure.rest;
