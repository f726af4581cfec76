package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as the spans between its clock changes, written down once: the gate reads the
 * borrower's clock some hundred times for one answer. Before the first and after the last span the
 * JDK is asked, so every instant has the JDK's own answer.
 */
public final class ZoneSpans {
  private static final long KNOWN_FROM = LocalDate.of(2015, 1, 1).toEpochDay() * 86_400;
  private static final long KNOWN_UNTIL = LocalDate.of(2061, 1, 1).toEpochDay() * 86_400;
  private static final long DAY_SECONDS = 86_400;
  private static final long YEAR_SECONDS = 366 * DAY_SECONDS;

  /** A change this near to a day may reach into it: no clock has moved further since 2015. */
  private static final long MARGIN_SECONDS = 6 * 3_600;

  /** As many entries as the tz database has zones, at most. */
  private static final Map<ZoneId, ZoneSpans> KNOWN = new ConcurrentHashMap<>();

  private final ZoneId zone;
  private final ZoneRules rules;
  private final long[] changes;
  private final ZoneOffset[] offsets;

  private ZoneSpans(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    long[] found = new long[256];
    ZoneOffset[] after = new ZoneOffset[257];
    int count = 0;
    after[0] = rules.getOffset(Instant.ofEpochSecond(KNOWN_FROM));
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(KNOWN_FROM));
    while (next != null && next.toEpochSecond() < KNOWN_UNTIL && count < found.length) {
      found[count++] = next.toEpochSecond();
      after[count] = next.getOffsetAfter();
      next = rules.nextTransition(next.getInstant());
    }
    this.changes = Arrays.copyOf(found, count);
    this.offsets = Arrays.copyOf(after, count + 1);
  }

  public static ZoneSpans of(ZoneId zone) {
    ZoneSpans known = KNOWN.get(zone);
    return known != null ? known : KNOWN.computeIfAbsent(zone, ZoneSpans::new);
  }

  public LocalDateTime localTimeAt(Instant at) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offsetAt(at));
  }

  /**
   * The first instant of a day; a day whose midnight is skipped begins when the clock has moved.
   */
  public Instant startOf(LocalDate day) {
    ZoneOffset offset = offsetOn(day);
    return offset == null
        ? day.atStartOfDay(zone).toInstant()
        : Instant.ofEpochSecond(day.toEpochDay() * DAY_SECONDS - offset.getTotalSeconds());
  }

  /** The offset of a day on which the clock does not change; null if it does. */
  public @Nullable ZoneOffset offsetOn(LocalDate day) {
    return offsetOnDay(day.toEpochDay());
  }

  /** The same of a day that is counted from the epoch. */
  public @Nullable ZoneOffset offsetOnDay(long day) {
    long midnight = day * DAY_SECONDS;
    if (midnight < KNOWN_FROM + 2 * DAY_SECONDS || midnight > KNOWN_UNTIL - 3 * DAY_SECONDS)
      return null;
    int span = spanAt(midnight);
    ZoneOffset offset = offsets[span];
    long begins = midnight - offset.getTotalSeconds();
    boolean isWhole =
        (span == 0 || changes[span - 1] <= begins - MARGIN_SECONDS)
            && (span == changes.length || changes[span] > begins + DAY_SECONDS + MARGIN_SECONDS);
    return isWhole ? offset : null;
  }

  /** When the clock changes on a day; null if it does not. */
  public @Nullable Instant changeOn(LocalDate day) {
    Instant begins = day.atStartOfDay(zone).toInstant();
    ZoneOffsetTransition change = rules.nextTransition(begins.minusMillis(1));
    if (change == null) return null;
    Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
    return change.getInstant().isBefore(ends) ? change.getInstant() : null;
  }

  /** The offsets at which the clock shows this time: one, none if it is skipped, or two. */
  public List<ZoneOffset> offsetsFor(LocalDateTime local) {
    return rules.getValidOffsets(local);
  }

  /**
   * Whether within two years of an instant no clock brings back a day that was over. None has since
   * 2015, as a test asks every zone; St. John's did so every autumn before.
   */
  static boolean datesOnlyGrowFrom(Instant at) {
    long second = at.getEpochSecond();
    return second >= KNOWN_FROM && second < KNOWN_UNTIL - 2 * YEAR_SECONDS;
  }

  private ZoneOffset offsetAt(Instant at) {
    long second = at.getEpochSecond();
    boolean isKnown = second >= KNOWN_FROM && second < KNOWN_UNTIL;
    return isKnown ? offsets[spanAt(second)] : rules.getOffset(at);
  }

  private int spanAt(long second) {
    int low = 0;
    int high = changes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes[middle] <= second) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
