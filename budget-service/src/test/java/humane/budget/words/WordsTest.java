package humane.budget.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everyWordIsThereInBothLanguages() throws IOException {
    assertThat(file("en").stringPropertyNames()).isEqualTo(file("zh").stringPropertyNames());
  }

  /** What conduct section 1 refuses on every page. */
  @Test
  void noWordThreatensShamesOrHurries() throws IOException {
    String english = String.join(" ", file("en").values().stream().map(Object::toString).toList());
    String chinese = String.join(" ", file("zh").values().stream().map(Object::toString).toList());
    assertThat(english.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "last chance", "final notice", "immediately", "lawsuit", "court", "refinance", "shame");
    assertThat(chinese).doesNotContain("紧急通知", "最后通知", "起诉", "法院", "以贷养贷", "向亲友借", "征信");
  }

  @Test
  void aCountryHasItsOwnWordsWhereItSaysThingsOtherwise() {
    assertThat(Words.ENGLISH.sayIn("GB", "expense.TAX")).isEqualTo("Council tax");
    assertThat(Words.ENGLISH.sayIn("US", "expense.TAX"))
        .isEqualTo(Words.ENGLISH.say("expense.TAX"));
    assertThat(Words.CHINESE.sayIn("CN", "expense.CARE")).isEqualTo("赡养父母、照顾家人");
    assertThat(Words.CHINESE.sayIn("", "expense.CARE"))
        .isEqualTo(Words.CHINESE.say("expense.CARE"));
  }

  @Test
  void moneyIsWrittenAsTheLanguageDoes() {
    assertThat(Words.CHINESE.money("CNY", 97_500)).isEqualTo("¥975");
    assertThat(Words.CHINESE.money("CNY", 97_550)).isEqualTo("¥975.50");
    assertThat(Words.ENGLISH.money("GBP", 1_234_500)).isEqualTo("£12,345");
    assertThat(Words.ENGLISH.money("JPY", 1200)).isEqualTo("JP¥1,200");
  }

  private static Properties file(String language) throws IOException {
    Properties words = new Properties();
    for (String part : new String[] {"plan", "paper"}) {
      String name = "/words/" + part + "_" + language + ".properties";
      try (InputStream in = Words.class.getResourceAsStream(name)) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    }
    return words;
  }
}
