/** Threads and numbers as they are read for a phone. */
@org.jspecify.annotations.NullMarked
package humane.handset.phone.store;
