/** The agreement as a paper that anybody can check. Plain values. */
package humane.budget.agreement;
