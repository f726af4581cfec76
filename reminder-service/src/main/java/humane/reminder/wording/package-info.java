/** The words of texts and pages: approved per language, rendered with the lender's names, refused by a lint when unkind. */
package humane.reminder.wording;
