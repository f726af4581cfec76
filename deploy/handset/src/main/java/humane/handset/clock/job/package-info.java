/** Tells every service how far business time is ahead. */
@org.jspecify.annotations.NullMarked
package humane.handset.clock.job;
