/**
 * What budget-service tells us: dates of accepted plans that come near, and plans that begin and
 * end.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.budgetclient;
