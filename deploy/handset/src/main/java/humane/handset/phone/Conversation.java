package humane.handset.phone;

import java.time.Instant;

/**
 * A borrower's number with what was last written.
 *
 * @param messages texts in both directions
 * @param unread texts to the borrower that came after the thread was last looked at
 * @param lastSeq place of the last text in the order of all texts
 */
public record Conversation(
    String number,
    long messages,
    long unread,
    long lastSeq,
    Instant lastAt,
    String lastBody,
    boolean lastInbound) {}
