/** The reserve planner as a page that is open to anyone; it works without script. */
package humane.budget.reserve.web;
