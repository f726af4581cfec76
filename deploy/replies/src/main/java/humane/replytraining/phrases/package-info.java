/** Sentences with their meanings, as people have written them into files. */
@org.jspecify.annotations.NullMarked
package humane.replytraining.phrases;
