package humane.reminder.week;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekWalkTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Instant at(LocalDate day, String time, ZoneId zone) {
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  private static List<Stretch> week(Asking asking, ZoneId zone, LocalDate first) {
    return new WeekWalk(asking::decide, Marks.of(first, 7, asking.zones, asking.wishes))
        .walk(at(first, "00:00", zone), at(first.plusDays(7), "00:00", zone));
  }

  @Test
  void anOrdinaryWeekInChinaIsOpenFromNineToEight() {
    List<Stretch> open =
        week(new Asking(), SHANGHAI, MONDAY).stream().filter(Stretch::open).toList();
    assertThat(open).hasSize(7);
    assertThat(open.getFirst().from()).isEqualTo(at(MONDAY, "09:00", SHANGHAI));
    assertThat(open.getFirst().to()).isEqualTo(at(MONDAY, "20:00", SHANGHAI));
  }

  @Test
  void whatIsClosedNamesEveryRuleThatKeepsItSo() {
    Stretch night = week(new Asking(), SHANGHAI, MONDAY).get(2);
    assertThat(night.open()).isFalse();
    assertThat(night.reasons()).extracting(Reason::rule).contains("HOUSE-HOURS", "CN-GB-05");
  }

  @Test
  void wishesToTheMinuteAndADayToAvoidAreSeen() {
    Asking asking = new Asking();
    asking.wishes =
        new Preferences(
            LocalTime.of(16, 7), LocalTime.of(18, 3, 30), Set.of(DayOfWeek.SUNDAY), List.of());
    List<Stretch> open = week(asking, SHANGHAI, MONDAY).stream().filter(Stretch::open).toList();
    assertThat(open).hasSize(6);
    assertThat(open.getFirst().from()).isEqualTo(at(MONDAY, "16:07", SHANGHAI));
    assertThat(open.getFirst().to()).isEqualTo(at(MONDAY, "18:03:30", SHANGHAI));
  }

  @Test
  void aHoldThatBeginsInTheWeekClosesItAtMidnight() {
    Asking asking = new Asking();
    asking.holds.add(new Hold(HoldKind.DISPUTE, null, MONDAY.plusDays(2), null));
    List<Stretch> open = week(asking, SHANGHAI, MONDAY).stream().filter(Stretch::open).toList();
    assertThat(open).hasSize(2);
  }

  @Test
  void aRefusalThroughoutHasNoOpenHour() {
    Asking asking = new Asking();
    asking.zones = List.of();
    List<Stretch> week =
        new WeekWalk(asking::decide, Marks.of(MONDAY, 7, List.of(SHANGHAI), asking.wishes))
            .walk(at(MONDAY, "00:00", SHANGHAI), at(MONDAY.plusDays(7), "00:00", SHANGHAI));
    assertThat(week).hasSize(1);
    assertThat(week.getFirst().open()).isFalse();
  }

  /**
   * The slow way, minute by minute, through a week with a clock change, a history and two zones.
   */
  @Test
  void itAgreesWithTheGateAtEveryMinuteAndHasNoGaps() {
    Asking asking = new Asking();
    asking.jurisdictions = List.of("US");
    asking.zones = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
    asking.channel = Channel.VOICE;
    LocalDate beforeTheChange = LocalDate.of(2026, 10, 29);
    ZoneId zone = asking.zones.getFirst();
    Instant begin = at(beforeTheChange, "00:00", zone);
    asking.history.add(
        Asking.past(begin.minus(Duration.ofHours(30)), Channel.VOICE, Outcome.NO_ANSWER));
    List<Stretch> week = week(asking, zone, beforeTheChange);
    for (int i = 1; i < week.size(); i++)
      assertThat(week.get(i).from()).isEqualTo(week.get(i - 1).to());
    for (Stretch stretch : week)
      for (Instant minute = stretch.from();
          minute.isBefore(stretch.to());
          minute = minute.plus(Duration.ofMinutes(7)))
        assertThat(asking.decide(minute) instanceof ContactDecision.Cleared)
            .as("at %s", minute)
            .isEqualTo(stretch.open());
    assertThat(week).anyMatch(Stretch::open);
  }
}
