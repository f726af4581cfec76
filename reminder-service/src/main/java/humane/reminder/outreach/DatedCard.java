package humane.reminder.outreach;

import humane.reminder.borrowerclient.ContactCard;
import java.time.Instant;

/**
 * A card as it was read.
 *
 * @param askedAt system instant before it was asked for
 * @param wakes how often the person had been woken before it was asked for: when that has grown,
 *     something has changed that the card may not show, in whichever replica we heard of it
 */
public record DatedCard(ContactCard card, Instant askedAt, long wakes) {}
