/** What a signed-in borrower sees: every contact ever made or held back, why, and how to stop. */
package humane.reminder.messages;
