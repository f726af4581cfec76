package humane.handset.page;

import static org.assertj.core.api.Assertions.assertThat;

import humane.handset.page.Words.Part;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aLinkEndsBeforeTheSentenceDoes() {
    assertThat(Words.parts("See http://localhost:8081/me/s/abc. Thanks"))
        .containsExactly(
            new Part("See ", null),
            new Part("http://localhost:8081/me/s/abc", "http://localhost:8081/me/s/abc"),
            new Part(". Thanks", null));
    assertThat(Words.parts("请打开https://a.example/x。谢谢"))
        .extracting(Part::href)
        .containsExactly(null, "https://a.example/x", null);
  }

  @Test
  void anAddressToBeTypedIsNoLink() {
    assertThat(Words.parts("type xiaohe.example/genuine yourself"))
        .hasSize(1)
        .allMatch(part -> part.href() == null);
  }

  @Test
  void aNumberSaysWhereItIsAtHome() {
    assertThat(Region.of("+8613490104729").zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(Region.of("+16175550123").zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(Region.of("+8613490104729").written()).isEqualTo("+86 134 9010 4729");
  }
}
