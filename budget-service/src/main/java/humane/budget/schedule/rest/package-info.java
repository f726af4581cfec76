/** Schedules over HTTP. */
package humane.budget.schedule.rest;
