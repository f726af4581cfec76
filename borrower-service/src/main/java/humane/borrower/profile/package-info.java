/** Who a borrower is: names, birth date, language, where the law of which place applies. */
@org.jspecify.annotations.NullMarked
package humane.borrower.profile;
