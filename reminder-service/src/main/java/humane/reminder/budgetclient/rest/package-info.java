/** The calls to budget-service. */
@org.jspecify.annotations.NullMarked
package humane.reminder.budgetclient.rest;
