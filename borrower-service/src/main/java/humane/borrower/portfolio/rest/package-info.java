/** A file comes in, its progress and its refused rows go out. */
@org.jspecify.annotations.NullMarked
package humane.borrower.portfolio.rest;
