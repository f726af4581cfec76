/** Follows budget-service's changes. */
@org.jspecify.annotations.NullMarked
package humane.reminder.budgetclient.job;
