/**
 * Benchmarks: each starts a suite of its own, works on it as its users would, and measures a
 * reference in the same run.
 */
package humane.local.bench;
