package humane.reminder.genuine;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a check code belongs to.
 *
 * @param zone one in which the text was read
 * @param words exactly as sent
 */
public record SentText(
    String code,
    String borrowerId,
    String numberToken,
    Instant sentAt,
    ZoneId zone,
    String words) {}
