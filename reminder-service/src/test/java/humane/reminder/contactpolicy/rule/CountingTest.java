package humane.reminder.contactpolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.packs.Packs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Counting that stops early counts what counting everything does, in every zone. */
class CountingTest {
  private static final Instant NOW = Instant.parse("2026-11-01T09:30:00Z");
  private static final TermsOnDate TERMS = Packs.shipped().termsOn(List.of("CN"), NOW);

  @Property(tries = 2000)
  void aRollingWindowEndsWhenTooFewAreLeftInIt(
      @ForAll("minutesAgo") List<Integer> ago,
      @ForAll @IntRange(min = 1, max = 4) int max,
      @ForAll @IntRange(min = 1, max = 200) int hours) {
    Duration window = Duration.ofHours(hours);
    List<Instant> inside =
        sorted(ago).stream().filter(time -> NOW.isBefore(time.plus(window))).toList();
    Instant expected = inside.size() < max ? null : inside.get(inside.size() - max).plus(window);

    Situation situation = situation(ago, List.of(ZoneId.of("Asia/Shanghai")));
    Times counted = Counting.outbound(situation, TERMS, NOW, past -> true);
    assertThat(Counting.rolling(counted, max, window, NOW)).isEqualTo(expected);
    assertThat(Counting.rolling(Times.of(sorted(ago)), max, window, NOW)).isEqualTo(expected);
  }

  @Property(tries = 3000)
  void aWindowOfCalendarDaysEndsAtAMidnightOfTheBorrowers(
      @ForAll("minutesAgo") List<Integer> ago,
      @ForAll("zones") List<ZoneId> zones,
      @ForAll @IntRange(min = 1, max = 4) int max,
      @ForAll @IntRange(min = 1, max = 8) int days) {
    Instant expected =
        zones.stream()
            .map(zone -> free(sorted(ago), max, days, zone))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);

    Situation situation = situation(ago, zones);
    Times counted = Counting.outbound(situation, TERMS, NOW, past -> true);
    assertThat(Counting.calendarDays(counted, max, days, situation, NOW)).isEqualTo(expected);
  }

  private static Instant free(List<Instant> times, int max, int days, ZoneId zone) {
    LocalDate first = NOW.atZone(zone).toLocalDate().minusDays(days - 1L);
    List<LocalDate> inside =
        times.stream()
            .map(time -> time.atZone(zone).toLocalDate())
            .filter(day -> !day.isBefore(first))
            .toList();
    return inside.size() < max
        ? null
        : inside.get(inside.size() - max).plusDays(days).atStartOfDay(zone).toInstant();
  }

  private static List<Instant> sorted(List<Integer> minutesAgo) {
    return minutesAgo.stream().map(ago -> NOW.minus(Duration.ofMinutes(ago))).sorted().toList();
  }

  private static Situation situation(List<Integer> minutesAgo, List<ZoneId> zones) {
    Asking asking = new Asking();
    asking.zones = zones;
    for (int ago : minutesAgo)
      asking.history.add(
          Asking.past(NOW.minus(Duration.ofMinutes(ago)), Channel.VOICE, Outcome.NO_ANSWER));
    return asking.situation();
  }

  @Provide
  Arbitrary<List<Integer>> minutesAgo() {
    return Arbitraries.integers().between(-5, 14 * 24 * 60).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<ZoneId>> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds()))
        .map(ZoneId::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
