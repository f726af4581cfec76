package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of every plausible zone show. The first reading and the last are kept, because
 * all rules are asked about the same instant, and each that objects then looks at a later one.
 */
final class LocalClocks {
  private final ZoneSpans[] zones;

  /** Racy and harmless: a reading is immutable, and who loses one reads again. */
  private @Nullable Reading first;

  private @Nullable Reading last;

  private record Reading(Instant at, LocalDateTime[] times) {}

  LocalClocks(List<ZoneId> zones) {
    this.zones = new ZoneSpans[zones.size()];
    for (int zone = 0; zone < this.zones.length; zone++)
      this.zones[zone] = ZoneSpans.of(zones.get(zone));
  }

  int zones() {
    return zones.length;
  }

  ZoneSpans zone(int index) {
    return zones[index];
  }

  LocalDateTime time(int zone, Instant at) {
    return reading(at).times[zone];
  }

  private Reading reading(Instant at) {
    Reading reading = first;
    if (reading != null && reading.at.equals(at)) return reading;
    reading = last;
    if (reading != null && reading.at.equals(at)) return reading;
    reading = read(at);
    if (first == null) first = reading;
    else last = reading;
    return reading;
  }

  LocalDate earliestDate(Instant at) {
    LocalDate earliest = time(0, at).toLocalDate();
    for (int zone = 1; zone < zones.length; zone++) {
      LocalDate date = time(zone, at).toLocalDate();
      if (date.isBefore(earliest)) earliest = date;
    }
    return earliest;
  }

  LocalDate latestDate(Instant at) {
    LocalDate latest = time(0, at).toLocalDate();
    for (int zone = 1; zone < zones.length; zone++) {
      LocalDate date = time(zone, at).toLocalDate();
      if (date.isAfter(latest)) latest = date;
    }
    return latest;
  }

  /** The same for an instant that only one asks about. */
  LocalDate latestDateOnce(Instant at) {
    LocalDate latest = zones[0].localTimeAt(at).toLocalDate();
    for (int zone = 1; zone < zones.length; zone++) {
      LocalDate date = zones[zone].localTimeAt(at).toLocalDate();
      if (date.isAfter(latest)) latest = date;
    }
    return latest;
  }

  Instant begunEverywhere(LocalDate day) {
    Instant latest = zones[0].startOf(day);
    for (int zone = 1; zone < zones.length; zone++) {
      Instant begins = zones[zone].startOf(day);
      if (begins.isAfter(latest)) latest = begins;
    }
    return latest;
  }

  Instant begunSomewhere(LocalDate day) {
    Instant first = zones[0].startOf(day);
    for (int zone = 1; zone < zones.length; zone++) {
      Instant begins = zones[zone].startOf(day);
      if (begins.isBefore(first)) first = begins;
    }
    return first;
  }

  /** When the last zone leaves these terms, of those that are in them now; null if none is. */
  @Nullable Instant endOf(TermsOnDate terms, Instant at) {
    Instant latest = null;
    for (int zone = 0; zone < zones.length; zone++) {
      if (!terms.isOn(time(zone, at).toLocalDate())) continue;
      Instant end = zones[zone].startOf(terms.until());
      if (end.isAfter(at) && (latest == null || end.isAfter(latest))) latest = end;
    }
    return latest;
  }

  private Reading read(Instant at) {
    LocalDateTime[] times = new LocalDateTime[zones.length];
    for (int zone = 0; zone < zones.length; zone++) times[zone] = zones[zone].localTimeAt(at);
    return new Reading(at, times);
  }
}
