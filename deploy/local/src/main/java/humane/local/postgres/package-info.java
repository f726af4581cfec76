/**
 * A PostgreSQL that keeps what it is given: durable, with passwords, reachable from this machine
 * only.
 */
package humane.local.postgres;
