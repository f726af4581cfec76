/**
 * What can be counted afterwards from the carrier's own store and the ledger's file. Written apart
 * from the policy: nothing here comes from the gate, and the caps are read anew from the house's
 * page.
 */
package humane.local.bench.crash.evidence;
