/** Many rows into a table at once, by PostgreSQL's COPY. Nothing here knows what they mean. */
@org.jspecify.annotations.NullMarked
package humane.kit.copy;
