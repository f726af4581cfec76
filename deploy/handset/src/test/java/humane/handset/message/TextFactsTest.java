package humane.handset.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFactsTest {
  @Test
  void aCodeStandsAtTheEndOrInTheMiddle() {
    assertThat(CheckCode.in("Sign in or ring us. 7KQ4-M2NP")).contains("7KQ4-M2NP");
    assertThat(CheckCode.in("Sign in or ring us. 2345-6789.")).contains("2345-6789");
    assertThat(CheckCode.in("填写 7KQ4-M2NP，或拨打 0755-8888。退订回复“T”。")).contains("7KQ4-M2NP");
  }

  @Test
  void aTelephoneNumberIsNoCode() {
    assertThat(CheckCode.in("ring 400-1234-5678")).isEmpty();
    assertThat(CheckCode.in("ring 0755-8888 today")).isEmpty();
  }

  @Test
  void aTextIsCutWhereItsAlphabetSays() {
    assertThat(Segments.of("x".repeat(160))).isEqualTo(1);
    assertThat(Segments.of("x".repeat(161))).isEqualTo(2);
    assertThat(Segments.of("贷".repeat(70))).isEqualTo(1);
    assertThat(Segments.of("贷".repeat(71))).isEqualTo(2);
    assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
    assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
  }
}
