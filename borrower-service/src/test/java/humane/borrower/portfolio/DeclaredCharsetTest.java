package humane.borrower.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCharsetTest {
  private static final String TEXT = "given_name,family_name\r\n联通,李\r\n";
  private static final byte[] UTF_8 = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final byte[] GBK = TEXT.getBytes(Charset.forName("GBK"));

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "gbk", "GB2312", "gb18030", "cp936"})
  void aFileDeclaredChineseIsReadAsSuchAlsoWhereItCouldBeUtf8(String name) throws Exception {
    assertThat(DeclaredCharset.toUtf8(GBK, name)).isEqualTo(UTF_8);
  }

  @Test
  void nothingIsGuessedWithoutADeclaration() throws Exception {
    assertThat(DeclaredCharset.toUtf8(GBK, null)).isEqualTo(GBK);
    assertThat(DeclaredCharset.toUtf8(GBK, "ISO-8859-1")).isEqualTo(GBK);
  }

  @Test
  void aByteOrderMarkCountsForMoreThanTheDeclaration() throws Exception {
    byte[] marked = ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(DeclaredCharset.toUtf8(marked, "GBK")).isEqualTo(marked);
  }

  @Test
  void halfACharacterIsAnErrorAndNotAnotherName() {
    byte[] cut = {'a', (byte) 0xC0};
    assertThatThrownBy(() -> DeclaredCharset.toUtf8(cut, "GBK"))
        .isInstanceOf(CharacterCodingException.class);
  }
}
