/** What a signed-in borrower sees: every contact ever made or held back, why, and how to stop. */
@org.jspecify.annotations.NullMarked
package humane.reminder.messages;
