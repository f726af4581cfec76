/** What each service is told at its start, and how the launcher hears that it is ready. */
package humane.local.service;
