package humane.reminder.contactpolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.AgreedTimes;
import humane.reminder.contactpolicy.Asking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The next opening is the one that somebody finds who looks at the clock every minute. */
class HoursTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Property(tries = 600)
  void nothingIsOpenBeforeTheNextOpeningInAnyZone(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant at, @ForAll("hours") Hours hours) {
    Asking asking = new Asking();
    asking.zones = List.of(zone);

    Instant opening = hours.closedUntil(asking.situation(), at);

    Instant found = at;
    while (!hours.isOpen(LocalDateTime.ofInstant(found, zone), found))
      found = found.plus(Duration.ofMinutes(1));
    assertThat(opening == null ? at : opening).isEqualTo(found);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }

  /** Whole minutes, most of them near a clock change of Europe or North America. */
  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> days =
        Arbitraries.of("2026-03-08", "2026-03-29", "2026-10-04", "2026-10-25", "2026-11-01")
            .map(day -> Instant.parse(day + "T00:00:00Z"));
    return Combinators.combine(days, Arbitraries.integers().between(-2_880, 2_880))
        .as((day, minutes) -> day.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<Hours> hours() {
    Arbitrary<LocalTime> times =
        Arbitraries.integers()
            .between(0, 95)
            .map(quarter -> LocalTime.MIN.plusMinutes(quarter * 15L));
    Arbitrary<AgreedTimes> agreed =
        Combinators.combine(times, times)
            .as((from, to) -> new AgreedTimes(List.of(new AgreedTime(from, to, LONG_AGO))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(12, 23),
            Arbitraries.oneOf(Arbitraries.just(new AgreedTimes(List.of())), agreed))
        .as(
            (opens, closes, also) ->
                Hours.between(LocalTime.of(opens, 0), LocalTime.of(closes, 30), also));
  }
}
