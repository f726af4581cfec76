/** The business clock: where it stands and how it may be moved. */
@org.jspecify.annotations.NullMarked
package humane.handset.clock;
