package humane.borrower.segment;

import org.jspecify.annotations.Nullable;

/**
 * What an account calls for.
 *
 * @param probability of default, share of 1; null when the rule decided
 */
public record SegmentVerdict(Segment segment, SegmentDecider by, @Nullable Double probability) {}
