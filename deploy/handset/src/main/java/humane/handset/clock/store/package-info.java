/** The business clock as it is kept. */
@org.jspecify.annotations.NullMarked
package humane.handset.clock.store;
