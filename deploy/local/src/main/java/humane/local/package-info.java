/**
 * The command that runs the whole suite on one machine: what it is asked, what it starts, what it
 * says.
 */
package humane.local;
