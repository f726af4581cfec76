/** The agreement as PDF and the instalments as a calendar. */
package humane.budget.agreement.rest;
