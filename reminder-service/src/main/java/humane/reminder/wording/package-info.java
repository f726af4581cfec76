/**
 * The words of texts and pages: approved per language, rendered with the lender's names, refused by
 * a lint when unkind.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.wording;
