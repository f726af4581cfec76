package humane.reminder.outreach;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, text, e-mail, letter or visit made by somebody outside the suite. It counts like one of
 * ours.
 *
 * @param reference the reporter's own; the same one twice is one contact
 * @param borrowerId whom it was with; null when only the account is known
 * @param accountRefs what it was about; empty counts for every account
 * @param noticeKind a notice that it carried, and that some law wants given first
 */
public record OutsideContact(
    String reference,
    @Nullable String borrowerId,
    List<String> accountRefs,
    Instant at,
    Channel channel,
    @Nullable VoiceKind voiceKind,
    Direction direction,
    Outcome outcome,
    @Nullable Purpose purpose,
    @Nullable String contactPointId,
    Actor by,
    @Nullable NoticeKind noticeKind) {}
