/** How the carrier talks to PostgreSQL: plain SQL, committed when a call returns. */
@org.jspecify.annotations.NullMarked
package humane.handset.database;
