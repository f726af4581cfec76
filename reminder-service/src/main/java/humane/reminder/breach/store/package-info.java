/** The register in PostgreSQL, under a role that can read and add and nothing else. */
@org.jspecify.annotations.NullMarked
package humane.reminder.breach.store;
