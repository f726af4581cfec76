package humane.replymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
  @Test
  void aMessageOfTwoSentencesIsReadWholeAndInParts() {
    assertThat(Parts.of("I lost my job. Don't text me!"))
        .containsExactly("I lost my job. Don't text me!", "I lost my job.", "Don't text me!");
    assertThat(Parts.of("我失业了。别再发了")).containsExactly("我失业了。别再发了", "我失业了", "别再发了");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop",
        "I paid 12.50 on 1.2.2026",
        "ok. no",
        "",
        "...",
        "see brand.example/genuine"
      })
  void aSingleSentenceIsReadOnce(String message) {
    assertThat(Parts.of(message)).containsExactly(message);
  }

  @Test
  void aLongMessageCostsNoMoreThanAFewReadings() {
    assertThat(Parts.of("one two. ".repeat(50))).hasSize(4);
  }
}
