package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedDateTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "I'll pay tomorrow,2026-11-26",
    "will pay tonight,2026-11-25",
    "paying on Friday,2026-11-27",
    "pay you on wed,2026-12-02",
    "next Friday my wages come,2026-12-04",
    "I can pay on the 15th,2026-12-15",
    "on the 28th I get paid,2026-11-28",
    "by month end,2026-11-30",
    "at the end of next month,2026-12-31",
    "on 3 March,2027-03-03",
    "December 14th at the latest,2026-12-14",
    "in two weeks,2026-12-09",
    "in three days,2026-11-28",
    "2026-12-01 for sure,2026-12-01",
    "明天还,2026-11-26",
    "后天转,2026-11-27",
    "下周五发工资,2026-12-04",
    "周五还,2026-11-27",
    "周一还,2026-11-30",
    "礼拜天还,2026-11-29",
    "15号还,2026-12-15",
    "二十八号还五百,2026-11-28",
    "月底一定还,2026-11-30",
    "下个月初还,2026-12-01",
    "下个月5号还款,2026-12-05",
    "6月18日我会还,2027-06-18",
    "三天内还,2026-11-28",
    "两周后还,2026-12-09",
    "２５号还,2026-11-25"
  })
  void aDayInWordsIsTheDayMeant(String words, LocalDate meant) {
    assertThat(WordedDate.in(words, TODAY)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"I will pay soon", "等我有钱了再还", "pay on 31 February", "on 2020-01-01", "13月40号还"})
  void whatNamesNoDayOrOneThatCannotBeNamesNone(String words) {
    assertThat(WordedDate.in(words, TODAY)).isEmpty();
  }

  @Test
  void theThirtyFirstOfAShortMonthIsNoDay() {
    assertThat(WordedDate.in("on the 31st", TODAY)).isEmpty();
  }
}
