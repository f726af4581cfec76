package humane.replymodel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {
  @ParameterizedTest
  @CsvSource({"不要再傳簡訊給我,不要再传简讯给我", "對帳單有異議,对帐单有异议", "機主已過世,机主已过世", "妳打錯電話,你打错电话"})
  void traditionalCharactersAreReadAsSimplifiedOnes(String traditional, String simplified) {
    assertThat(Simplified.of(traditional)).isEqualTo(simplified);
  }

  @Test
  void whatIsSimplifiedOrNoCharacterAtAllStays() {
    assertThat(Simplified.of("别再打了, stop it ☎ 😭")).isEqualTo("别再打了, stop it ☎ 😭");
  }

  @Property
  void onceIsEnoughAndTheLengthStays(@ForAll String text) {
    String once = Simplified.of(text);
    assertThat(Simplified.of(once)).isEqualTo(once);
    assertThat(once).hasSameSizeAs(text);
  }
}
