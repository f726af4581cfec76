/** What the voice bot asks borrower-service and budget-service. */
@org.jspecify.annotations.NullMarked
package humane.reminder.voice.rest;
