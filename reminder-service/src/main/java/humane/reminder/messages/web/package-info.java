/** The borrower's page of messages, behind the session that borrower-service signs. */
package humane.reminder.messages.web;
