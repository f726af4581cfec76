package humane.reminder.genuine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7KQ4-M2NP",
        "7kq4-m2np",
        " 7KQ4 M2NP ",
        "7KQ4M2NP",
        "7KQ4—M2NP",
        "７ＫＱ４－Ｍ２ＮＰ",
        "7KQ4-M2NP."
      })
  void howeverItIsTypedItIsTheSameCode(String typed) {
    assertThat(CheckCode.typed(typed)).contains(new CheckCode("7KQ4-M2NP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7KQ4", "7KQ4-M2NPX", "7KQ4-M2N*", "查询"})
  void whatCannotBeACodeIsNone(String typed) {
    assertThat(CheckCode.typed(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OIL0-1111", "oil0-iill"})
  void lettersThatLookLikeDigitsAreReadAsThem(String typed) {
    assertThat(CheckCode.typed(typed)).contains(new CheckCode("0110-1111"));
  }

  @Property
  boolean everyDrawnCodeHasTheFormAndReadsBackAsItself(@ForAll long seed) {
    CheckCode drawn = CheckCode.drawnFrom(new Random(seed));
    return drawn.written().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
        && CheckCode.typed(drawn.written()).equals(java.util.Optional.of(drawn));
  }
}
