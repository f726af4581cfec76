/** The same for programs. */
package humane.budget.bankstatement.rest;
