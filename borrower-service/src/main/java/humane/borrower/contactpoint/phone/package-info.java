/** Reading of numbers with libphonenumber. */
@org.jspecify.annotations.NullMarked
package humane.borrower.contactpoint.phone;
