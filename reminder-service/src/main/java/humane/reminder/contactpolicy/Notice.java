package humane.reminder.contactpolicy;

import java.time.Instant;

/** A notice that was given to the borrower. */
public record Notice(NoticeKind kind, Instant at) {}
