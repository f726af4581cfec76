/**
 * The processes the launcher starts: kept alive while it runs, told apart from strangers, stopped
 * exactly.
 */
package humane.local.process;
