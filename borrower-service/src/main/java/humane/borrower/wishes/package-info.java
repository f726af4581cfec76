/**
 * What a borrower wishes: hours, days, language, channels, and the consents given or taken back.
 */
@org.jspecify.annotations.NullMarked
package humane.borrower.wishes;
