/** The programs behind deploy/train-replies and deploy/bench replies. */
@org.jspecify.annotations.NullMarked
package humane.replytraining;
