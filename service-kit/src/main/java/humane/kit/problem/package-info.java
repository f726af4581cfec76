/**
 * Answers to bad requests, as RFC 9457 problems. What a thing is called and why it is wrong is the
 * caller's to say.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.problem;
