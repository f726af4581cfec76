package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The zones as we write them down read as the JDK reads them, in every zone of the tz database. */
class ZoneSpansTest {
  private static final long YEAR_2010 = 1_262_304_000L;
  private static final long YEAR_2070 = 3_155_760_000L;

  @Property(tries = 5000)
  void aClockShowsWhatTheJdkSays(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = YEAR_2010, max = YEAR_2070) long second) {
    Instant at = Instant.ofEpochSecond(second, 7);

    assertThat(ZoneSpans.of(zone).localTimeAt(at)).isEqualTo(LocalDateTime.ofInstant(at, zone));
    assertThat(ZoneSpans.of(zone).startOf(at.atZone(zone).toLocalDate()))
        .isEqualTo(at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
  }

  @Test
  void roundEveryClockChangeToo() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZoneSpans spans = ZoneSpans.of(zone);
      Instant from = Instant.parse("2019-12-31T00:00:00Z");
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      for (; change != null && isBefore2032(change); change = next(zone, change))
        for (long seconds : new long[] {-86_400, -3_601, -1, 0, 1, 3_600, 86_399}) {
          Instant at = change.getInstant().plusSeconds(seconds);
          LocalDate day = at.atZone(zone).toLocalDate();
          assertThat(spans.localTimeAt(at)).as(id).isEqualTo(LocalDateTime.ofInstant(at, zone));
          assertThat(spans.startOf(day)).as(id).isEqualTo(day.atStartOfDay(zone).toInstant());
        }
    }
  }

  @Test
  void aDayHasOneOffsetUnlessTheClockChangesOnIt() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZoneSpans spans = ZoneSpans.of(zone);
      Instant from = Instant.parse("2019-12-31T00:00:00Z");
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      for (; change != null && isBefore2032(change); change = next(zone, change)) {
        LocalDate day = change.getInstant().atZone(zone).toLocalDate();
        assertThat(spans.offsetOn(day)).as("%s on %s", id, day).isNull();
        for (int days : new int[] {-4, -3, 3, 4}) hasOneOffsetOrAChangeNearby(zone, day, days);
      }
    }
  }

  private static void hasOneOffsetOrAChangeNearby(ZoneId zone, LocalDate day, int days) {
    Instant begins = day.plusDays(days).atStartOfDay(zone).toInstant();
    ZoneOffsetTransition next = zone.getRules().nextTransition(begins.minus(Duration.ofDays(1)));
    if (next != null && next.getInstant().isBefore(begins.plus(Duration.ofDays(2)))) return;
    assertThat(ZoneSpans.of(zone).offsetOn(day.plusDays(days)))
        .as("%s on %s", zone, day.plusDays(days))
        .isEqualTo(zone.getRules().getOffset(begins));
  }

  @Test
  void theDaysItKnowsAreFromTheThirdOf2015ToTheThirdLastOf2060() {
    ZoneSpans utc = ZoneSpans.of(ZoneId.of("UTC"));

    assertThat(utc.offsetOn(LocalDate.of(2015, 1, 2))).isNull();
    assertThat(utc.offsetOn(LocalDate.of(2015, 1, 3))).isEqualTo(ZoneOffset.UTC);
    assertThat(utc.offsetOn(LocalDate.of(2060, 12, 29))).isEqualTo(ZoneOffset.UTC);
    assertThat(utc.offsetOn(LocalDate.of(2060, 12, 30))).isNull();
  }

  @Test
  void aZoneIsWrittenDownOnce() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    assertThat(ZoneSpans.of(zone)).isSameAs(ZoneSpans.of(zone));
  }

  /** Counting on calendar days takes a day for what lies between two midnights. */
  @Test
  void noClockHasGoneBackAcrossMidnightSinceOurFirstPack() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      Instant from = Instant.parse("2021-11-30T00:00:00Z").minusSeconds(2 * 86_400);
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      for (; change != null && isBefore2032(change); change = next(zone, change))
        if (change.isOverlap())
          assertThat(change.getDateTimeAfter().toLocalDate())
              .as("%s at %s", id, change)
              .isEqualTo(change.getDateTimeBefore().minusNanos(1).toLocalDate());
    }
  }

  private static ZoneOffsetTransition next(ZoneId zone, ZoneOffsetTransition change) {
    return zone.getRules().nextTransition(change.getInstant());
  }

  private static boolean isBefore2032(ZoneOffsetTransition change) {
    return change.getDateTimeBefore().getYear() < 2032;
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }
}
