/**
 * Small real HTTP servers on the loopback in place of the neighbours: the carrier, borrower-service
 * and budget-service.
 */
package humane.reminder.standins;
