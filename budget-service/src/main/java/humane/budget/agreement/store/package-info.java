/** Keeps signed agreements, the keys that sign them, and calendar addresses. */
package humane.budget.agreement.store;
