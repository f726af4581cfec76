/**
 * Journeys: the suite started as its users start it, and walked through as borrowers and teams walk
 * through it.
 */
package humane.journeys;
