/** What the launcher arranges at the sandbox carrier, in the words of the real one. */
package humane.local.carrier;
