/**
 * The two clocks: business time serves law, ladders, due dates and the ledger; system time serves
 * leases, retries and tokens.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.clock;
