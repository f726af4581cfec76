package humane.reminder.suppression.job;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.suppression.SuppressionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suppression in the forms in which borrower-service is told of it.
 *
 * @param until last day of a hold that ends by itself
 * @param liftedAt when it ended, if it did
 */
record Told(
    UUID id,
    SuppressionKind kind,
    @Nullable String numberToken,
    @Nullable Channel channel,
    @Nullable HoldKind holdKind,
    Instant at,
    String reason,
    @Nullable LocalDate until,
    @Nullable Instant liftedAt,
    @Nullable String liftedReason) {

  /**
   * Where a day begins last: a day read here has begun everywhere, so that a hold counts at once.
   */
  private static final ZoneId LAST_TO_BEGIN_A_DAY = ZoneId.of("Etc/GMT+12");

  /** {@code POST /borrowers/{id}/holds}. */
  Map<String, Object> hold(String commandId) {
    Map<String, Object> hold = new HashMap<>();
    hold.put("kind", String.valueOf(holdKind));
    hold.put("from", LocalDate.ofInstant(at, LAST_TO_BEGIN_A_DAY).toString());
    if (until != null) hold.put("until", until.toString());
    hold.put("by", "reminder-service");
    hold.put("note", reason);
    hold.put("commandId", commandId);
    hold.put("sequence", at.toEpochMilli());
    return hold;
  }

  /** {@code POST /contact-points/quarantine}. */
  Map<String, Object> quarantine() {
    return Map.of(
        "numberToken",
        String.valueOf(numberToken),
        "reason",
        kind.name(),
        "at",
        at.toString(),
        "commandId",
        id.toString(),
        "sequence",
        at.toEpochMilli());
  }

  /** The kinds of consent that an opt-out withdraws. */
  List<String> consents() {
    List<String> kinds = new ArrayList<>();
    if (channel == null || channel == Channel.SMS) kinds.add("SMS");
    if (channel == null || channel == Channel.VOICE) kinds.add("AUTOMATED_VOICE");
    return kinds;
  }

  /** {@code POST /borrowers/{id}/consents}, for one of {@link #consents()}. */
  Map<String, Object> withdrawal(String consent) {
    return Map.of(
        "kind",
        consent,
        "channel",
        consent.equals("SMS") ? "SMS" : "VOICE",
        "withdrawnAt",
        at.toString(),
        "source",
        reason);
  }
}
