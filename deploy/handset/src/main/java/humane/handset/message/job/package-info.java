/** Moves texts on from queued to delivered, on the system clock. */
@org.jspecify.annotations.NullMarked
package humane.handset.message.job;
