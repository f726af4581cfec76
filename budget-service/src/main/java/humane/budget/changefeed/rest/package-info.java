/** What others learn from this service. */
package humane.budget.changefeed.rest;
