/** The reserve planner as a question over HTTP; nothing is stored. */
package humane.budget.reserve.rest;
