package humane.borrower.segment.rest;

import humane.borrower.segment.Segment;
import org.jspecify.annotations.Nullable;

/** A person's word against the machine's. */
record SegmentForm(@Nullable Segment segment, @Nullable String reason) {}
