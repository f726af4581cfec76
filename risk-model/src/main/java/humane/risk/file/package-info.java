/** Models as files. */
@org.jspecify.annotations.NullMarked
package humane.risk.file;
