package humane.borrower.segment.store;

import humane.borrower.segment.Segment;
import java.time.Instant;

/**
 * A person's word against the machine's.
 *
 * @param by the member of staff
 */
public record Overrule(Segment segment, String reason, String by, Instant at) {}
