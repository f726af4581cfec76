/**
 * The frame of every page: headers that keep a browser safe, and errors told to people in words.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.page;
