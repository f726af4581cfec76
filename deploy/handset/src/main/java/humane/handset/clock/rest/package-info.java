/** Where the business clock is read and moved. */
@org.jspecify.annotations.NullMarked
package humane.handset.clock.rest;
