/**
 * Reads what a message means: a sentence embedding and its spelling, with a trained head on top.
 * Plain Java.
 */
@org.jspecify.annotations.NullMarked
package humane.replymodel;
