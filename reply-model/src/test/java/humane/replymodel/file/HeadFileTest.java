package humane.replymodel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import humane.replymodel.Head;
import humane.replymodel.ModelLanguage;
import humane.replymodel.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadFileTest {
  @ParameterizedTest
  @EnumSource(ModelLanguage.class)
  void aHeadReadsBackAsItWasWritten(ModelLanguage language) {
    Head head = HeadFile.shipped(language);
    Head again = HeadFile.read(HeadFile.bytes(head), "a copy");
    assertThat(again.meanings()).isEqualTo(head.meanings());
    assertThat(again.thresholds()).isEqualTo(head.thresholds());
    assertThat(again.guesses()).isEqualTo(head.guesses());
    float[] point = new float[head.pointWeights()[0].length];
    for (int at = 0; at < point.length; at++) point[at] = (float) Math.sin(at) / 16;
    Seen seen = new Seen(point, new int[] {1, 5, 9});
    assertThat(again.sums(seen)).containsExactly(head.sums(seen), within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(ModelLanguage.class)
  void nothingIsSupposedAboveWhereItIsActedOn(ModelLanguage language) {
    Head head = HeadFile.shipped(language);
    for (int at = 0; at < head.thresholds().length; at++)
      assertThat(head.guesses()[at]).isBetween(0.0, head.thresholds()[at]);
  }

  @Test
  void bytesThatAreNoHeadAreRefusedByName() {
    assertThatThrownBy(() -> HeadFile.read(new byte[] {1, 2, 3}, "my.head"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my.head is no head");
  }
}
