/** Calls and what was said in them, as they are kept. */
@org.jspecify.annotations.NullMarked
package humane.handset.call.store;
