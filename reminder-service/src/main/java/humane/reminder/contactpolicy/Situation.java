package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the person when a contact is proposed. It holds no number, no name and no
 * amount.
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

  private static final List<ZoneId> EVERYWHERE =
      List.of(ZoneId.of("Etc/GMT+12"), ZoneId.of("Pacific/Kiritimati"));

  public Situation {
    timeZones = List.copyOf(timeZones);
    consents = List.copyOf(consents);
    holds = List.copyOf(holds);
    notices = List.copyOf(notices);
    history = List.copyOf(history);
    optOuts = List.copyOf(optOuts);
  }

  /** If no zone is known every zone is plausible, from the last to see a day to the first. */
  public List<ZoneId> plausibleZones() {
    return timeZones.isEmpty() ? EVERYWHERE : timeZones;
  }

  /** The first day that this instant falls on in any plausible zone. */
  public LocalDate earliestDateAt(Instant at) {
    LocalDate earliest = LocalDate.MAX;
    for (ZoneId zone : plausibleZones()) {
      LocalDate date = at.atZone(zone).toLocalDate();
      if (date.isBefore(earliest)) earliest = date;
    }
    return earliest;
  }

  /** The last day that this instant falls on in any plausible zone. */
  public LocalDate latestDateAt(Instant at) {
    LocalDate latest = LocalDate.MIN;
    for (ZoneId zone : plausibleZones()) {
      LocalDate date = at.atZone(zone).toLocalDate();
      if (date.isAfter(latest)) latest = date;
    }
    return latest;
  }

  /** The instant by which this day has begun in every plausible zone. */
  public Instant begunEverywhere(LocalDate day) {
    Instant latest = Instant.MIN;
    for (ZoneId zone : plausibleZones()) {
      Instant begins = day.atStartOfDay(zone).toInstant();
      if (begins.isAfter(latest)) latest = begins;
    }
    return latest;
  }
}
