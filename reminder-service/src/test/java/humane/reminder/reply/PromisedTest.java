package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PromisedTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @Test
  void dayAndSumAreReadTogether() {
    assertThat(Promised.in("下周五发工资，先还两百", WEDNESDAY)).isEqualTo("2026-12-04, 200");
    assertThat(Promised.in("a couple hundred on Friday", WEDNESDAY)).isEqualTo("2026-11-27, 200");
    assertThat(Promised.in("the 15th", WEDNESDAY)).isEqualTo("2026-12-15");
    assertThat(Promised.in("soon, I promise", WEDNESDAY)).isEmpty();
  }

  @Property
  void everySumAndDayOfAMonthIsReadAsItWasWritten(
      @ForAll @IntRange(min = 1, max = 99_999) int sum,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    LocalDate meant = WordedDate.in("on the " + day + "th", WEDNESDAY).orElseThrow();
    assertThat(meant.getDayOfMonth()).isEqualTo(day);
    assertThat(meant).isBetween(WEDNESDAY, WEDNESDAY.plusMonths(1));
    assertThat(WordedAmount.in("I pay $" + sum).orElseThrow()).isEqualByComparingTo("" + sum);
    assertThat(WordedAmount.in("还" + sum + "元").orElseThrow()).isEqualByComparingTo("" + sum);
  }

  @Property
  void noWordsBreakTheReading(@ForAll String words) {
    assertThat(WordedDate.in(words, WEDNESDAY).stream()).allMatch(day -> !day.isBefore(WEDNESDAY));
    assertThat(WordedAmount.in(words).stream()).allMatch(sum -> sum.signum() >= 0);
  }
}
