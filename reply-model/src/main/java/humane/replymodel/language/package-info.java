/** Which language a message is in, as far as it decides whether we can read it. */
@org.jspecify.annotations.NullMarked
package humane.replymodel.language;
