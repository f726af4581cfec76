/**
 * Work that must be done after a commit, however often it takes: deliveries to other services, and
 * recurring jobs.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.delivery;
