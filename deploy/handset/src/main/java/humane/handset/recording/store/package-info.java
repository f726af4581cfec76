/** Recordings in the database. */
@org.jspecify.annotations.NullMarked
package humane.handset.recording.store;
