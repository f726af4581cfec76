package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExampleWordsTest {
  @Test
  void namesNumbersAndLinksAreGone() {
    assertThat(
            ExampleWords.of(
                "I'm not Marek Nowak, ask marek on +48 601 234 567 or m.nowak@mail.pl, www.nowak.pl",
                List.of("Marek Nowak")))
        .isEqualTo("I'm not Wei, ask Wei on +00 or ,");
    assertThat(ExampleWords.of("我不是李小伟，身份证110101199003071234", List.of("李小伟")))
        .isEqualTo("我不是小伟，身份证00");
  }

  @Test
  void smallNumbersAndHiddenOnesAndOrdinaryWordsStayReadable() {
    assertThat(ExampleWords.of("on the 15th, ring ••• at 9", List.of("An")))
        .isEqualTo("on the 15th, ring 00 at 9");
    assertThat(ExampleWords.of("Another time", List.of("An"))).isEqualTo("Another time");
  }

  @Property
  void noNameSurvivesWherever(@ForAll @AlphaChars @StringLength(min = 5, max = 12) String name) {
    assertThat(
            ExampleWords.of(
                "x " + name + ", " + name.toUpperCase(java.util.Locale.ROOT), List.of(name)))
        .isEqualTo("x Wei, Wei");
  }

  @Property
  void noLongNumberSurvives(@ForAll int number) {
    assertThat(ExampleWords.of("ring " + Math.abs((long) number) * 1000 + " now", List.of()))
        .doesNotContainPattern("\\d{3}");
  }
}
