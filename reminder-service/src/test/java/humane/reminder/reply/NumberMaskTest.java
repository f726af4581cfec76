package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberMaskTest {
  @ParameterizedTest
  @CsvSource({
    "call my mother 13490104729 please,call my mother ••• please",
    "她的电话是１３４９０１０４７２９。,她的电话是•••。",
    "ring (415) 555-0123 instead,ring •••  instead",
    "+1 415-555-0123,•••",
    "134 9010 4729,•••",
    "134_9010_4729,•••",
    "134、9010：4729,•••",
    "134 * 9010 * 4729,•••",
    "134 ----- 9010 ----- 4729,•••",
    "1 . . 3 . . 4 . . 9010 . . 4729,•••",
    "138oo104729,•••",
    "138OO10 4729 ok,••• ok",
    "一三四九零一零四七二九,•••",
    "幺三四九零幺零四七二九,•••",
    "card 6222 0212 3456 7890 123,card •••"
  })
  void aNumberThatCouldBeSomebodysIsHidden(String text, String stored) {
    assertThat(NumberMask.mask(text).replaceAll("[ (]+", " ").strip())
        .isEqualTo(stored.replaceAll("[ (]+", " ").strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我下月10号还1200元",
        "code 7KQ4-M2NP",
        "on 2026-12-01 I can",
        "at 18:30",
        "100 ooh 2000",
        "10 or 20 of October",
        "500",
        "一月二月三月"
      })
  void whatIsNoNumberOfAnybodyStays(String text) {
    assertThat(NumberMask.mask(text)).isEqualTo(text);
  }
}
