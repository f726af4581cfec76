/**
 * {@code deploy/bench crash}: kills at random moments across real processes, and what is left
 * afterwards.
 */
package humane.local.bench.crash;
