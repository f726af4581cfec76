/** The borrower's page of messages, behind the session that borrower-service signs. */
@org.jspecify.annotations.NullMarked
package humane.reminder.messages.web;
