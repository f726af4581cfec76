/**
 * How fast the gate decides, beside the same hours, caps and holds in Drools and in CEL, measured
 * in the same run on the same questions.
 */
package humane.benchmarks.policy;
