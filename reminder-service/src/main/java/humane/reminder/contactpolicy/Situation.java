package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the person when a contact is proposed. It holds no number, no name and no amount.
 *
 * @param timeZones every plausible zone; empty means unknown
 * @param request what the borrower asked for, with a REQUESTED_REPLY
 * @param optOuts stops that reached us locally and may not yet be in the consents
 */
public record Situation(
    List<ZoneId> timeZones,
    ContactPointFacts contactPoint,
    List<Consent> consents,
    Preferences preferences,
    List<Hold> holds,
    List<Notice> notices,
    @Nullable ContactRequest request,
    List<PastContact> history,
    List<OptOut> optOuts) {

  public Situation {
    timeZones = List.copyOf(timeZones);
    consents = List.copyOf(consents);
    holds = List.copyOf(holds);
    notices = List.copyOf(notices);
    history = List.copyOf(history);
    optOuts = List.copyOf(optOuts);
  }

  /** The first day that this instant falls on in any plausible zone. */
  public LocalDate earliestDateAt(Instant at) {
    return timeZones.stream().map(zone -> at.atZone(zone).toLocalDate()).min(LocalDate::compareTo).orElseThrow();
  }

  /** The last day that this instant falls on in any plausible zone. */
  public LocalDate latestDateAt(Instant at) {
    return timeZones.stream().map(zone -> at.atZone(zone).toLocalDate()).max(LocalDate::compareTo).orElseThrow();
  }

  /** The instant by which this day has begun in every plausible zone. */
  public Instant begunEverywhere(LocalDate day) {
    return timeZones.stream().map(zone -> day.atStartOfDay(zone).toInstant()).max(Instant::compareTo).orElseThrow();
  }
}
