/**
 * What one service must learn from another travels as a feed that is pulled: nothing is lost while
 * the reader is away.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.feed;
