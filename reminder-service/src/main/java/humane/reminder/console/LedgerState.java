package humane.reminder.console;

import java.time.Instant;

/**
 * How the ledger stands.
 *
 * @param size entries sealed
 * @param at system instant of the last sealing
 * @param json the head as outsiders are given it
 */
public record LedgerState(long size, Instant at, String keyId, String json) {}
