/** The public page on which anybody checks an agreement. */
package humane.budget.agreement.web;
