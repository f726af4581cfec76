package humane.reminder.suppression;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One that is in force. See {@link NewSuppression} for the fields. */
public record Suppression(
    UUID id,
    SuppressionKind kind,
    @Nullable String numberToken,
    @Nullable String borrowerId,
    @Nullable Channel channel,
    @Nullable HoldKind holdKind,
    Instant at,
    String reason) {}
