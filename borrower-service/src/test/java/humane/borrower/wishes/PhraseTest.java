package humane.borrower.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "blue heron, FINE",
    "蓝鹭, FINE",
    "l’eau-douce, FINE",
    "a, WRONG_LENGTH",
    "abcdefghijklmnopqrstuvwx, FINE",
    "abcdefghijklmnopqrstuvwxy, WRONG_LENGTH",
    "heron 7, NOT_WORDS",
    "www.heron.example, NOT_WORDS",
    "{code}, NOT_WORDS",
    "my debt, ABOUT_MONEY",
    "还款, ABOUT_MONEY",
    "STOP, ABOUT_MONEY",
  })
  void wordsOfOnesOwnSayNothingOfMoneyAndHoldNoSigns(String words, Phrase.Verdict verdict) {
    assertThat(Phrase.judge(words)).isEqualTo(verdict);
  }
}
