/** Texts as they are kept, from the moment one is accepted. */
@org.jspecify.annotations.NullMarked
package humane.handset.message.store;
