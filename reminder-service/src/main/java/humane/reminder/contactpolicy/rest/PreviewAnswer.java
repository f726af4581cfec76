package humane.reminder.contactpolicy.rest;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.PackVersion;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer as it leaves the house. Instants are in the offset of the borrower's first
 * zone.
 *
 * @param notBefore only when deferred
 */
record PreviewAnswer(
    Verdict verdict,
    @Nullable OffsetDateTime notBefore,
    List<ReasonView> reasons,
    List<PackView> packs) {

  /** One reason; {@code notBefore} is when that rule alone would agree. */
  record ReasonView(
      ReasonCode code,
      String rule,
      String source,
      @Nullable OffsetDateTime notBefore,
      String text) {}

  /** A pack that was in force. */
  record PackView(String id, LocalDate version) {}

  static PreviewAnswer of(
      ContactDecision decision, List<PackVersion> packs, ZoneId zone, String language) {
    Instant notBefore = decision instanceof Deferred deferred ? deferred.notBefore() : null;
    return new PreviewAnswer(
        decision.verdict(),
        in(zone, notBefore),
        decision.reasons().stream().map(reason -> view(reason, zone, language)).toList(),
        packs.stream().map(pack -> new PackView(pack.id(), pack.version())).toList());
  }

  private static ReasonView view(Reason reason, ZoneId zone, String language) {
    return new ReasonView(
        reason.code(),
        reason.rule(),
        reason.source(),
        in(zone, reason.notBefore()),
        reason.text(language));
  }

  private static @Nullable OffsetDateTime in(ZoneId zone, @Nullable Instant instant) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
