/** Prints pages as PDF, with a font that has every sign. */
@org.jspecify.annotations.NullMarked
package humane.kit.paper;
