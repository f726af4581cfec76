package humane.kit.feed;

import java.util.List;

/**
 * A piece of a feed.
 *
 * @param next the cursor to ask {@code after} next time; the one asked with when there is nothing
 *     new
 */
public record ChangePage(List<Change> items, long next) {}
