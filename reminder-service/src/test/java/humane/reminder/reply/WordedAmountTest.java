package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "I can pay 1,200.50 on Friday;1200.50",
        "pay 100 on the 15th;100",
        "£50 a week;50",
        "$75 this Friday;75",
        "40 quid on Monday;40",
        "two hundred on the 1st;200",
        "a hundred and fifty tomorrow;150",
        "fifty dollars;50",
        "a couple hundred on Friday;200",
        "a couple of hundred bucks;200",
        "还两百;200",
        "五百块;500",
        "先还一千二;1200",
        "周三还一千零五;1005",
        "还两万五;25000",
        "转800元;800",
        "月底还2000;2000",
        "１００元;100",
        "十五块;15"
      })
  void anAmountInWordsIsTheAmountMeant(String words, BigDecimal meant) {
    assertThat(WordedAmount.in(words))
        .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "I'll pay on the 15th",
    "a few hundred soon",
    "15号还",
    "三天内还",
    "下周五还",
    "in two weeks",
    "还3期",
    "十五号还"
  })
  void aDayIsNoAmount(String words) {
    assertThat(WordedAmount.in(words)).isEmpty();
  }
}
