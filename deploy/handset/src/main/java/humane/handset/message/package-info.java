/** What a text is at the carrier: its direction, its life, the words the carrier itself acts on. */
@org.jspecify.annotations.NullMarked
package humane.handset.message;
