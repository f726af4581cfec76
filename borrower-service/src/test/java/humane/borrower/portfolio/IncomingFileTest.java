package humane.borrower.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingFileTest {
  private static final String TEXT = "ref,名\r\n1,\"镕\n基\"\r\n2,𠮷\r\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final List<String> firstRows = new ArrayList<>();
  private boolean marked;
  private boolean firstCameFirst;

  private IncomingFile.Outcome read(InputStream in, String charset) {
    try {
      return IncomingFile.read(
          in,
          charset,
          new IncomingFile.Taker() {
            @Override
            public void first(String row, boolean withMark) {
              firstRows.add(row);
              marked = withMark;
              firstCameFirst = kept.size() == 0;
            }

            @Override
            public void piece(byte[] utf8) {
              kept.writeBytes(utf8);
            }
          });
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private IncomingFile.Outcome read(byte[] bytes, String charset) {
    return read(new ByteArrayInputStream(bytes), charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "gb2312", "GB18030", "cp936"})
  void whatIsDeclaredAsChineseComesOutAsUtf8(String declared) {
    assertThat(read(TEXT.getBytes(GB18030), declared)).isEqualTo(new IncomingFile.Outcome.Whole());
    assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void theFirstRowIsToldBeforeAnythingIsHandedOn() {
    read(TEXT.getBytes(StandardCharsets.UTF_8), null);
    assertThat(firstRows).containsExactly("ref,名\r");
    assertThat(firstCameFirst).isTrue();
  }

  @Test
  void aLineBreakWithinQuotationMarksEndsNoFirstRow() {
    read("\"a\nb\",c\n1,2\n".getBytes(StandardCharsets.UTF_8), null);
    assertThat(firstRows).containsExactly("\"a\nb\",c\n");
  }

  @Test
  void aMarkIsTakenOffAndCountsForMoreThanTheDeclaration() {
    byte[] bytes = ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes, "GBK")).isEqualTo(new IncomingFile.Outcome.Whole());
    assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    assertThat(marked).isTrue();
  }

  @Test
  void bytesThatComeOneAtATimeMakeTheSameText() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
          }
        };
    assertThat(read(slow, null)).isEqualTo(new IncomingFile.Outcome.Whole());
    assertThat(kept.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void aBrokenByteIsRefusedWithItsLine() {
    byte[] bytes = "a,b\n1,2\n3,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(bytes, null))
        .isEqualTo(
            new IncomingFile.Outcome.Unreadable(
                "wrong-encoding",
                "The file is not UTF-8: line 3 holds bytes that mean nothing in it."));
    assertThat(read(new byte[] {'a', (byte) 0xC0}, "GBK"))
        .isInstanceOf(IncomingFile.Outcome.Unreadable.class);
    byte[] cut = Arrays.copyOf(TEXT.getBytes(StandardCharsets.UTF_8), 6);
    assertThat(read(cut, null)).isInstanceOf(IncomingFile.Outcome.Unreadable.class);
  }

  @Test
  void aRowOfAHundredMegabytesIsRefusedWithoutBeingKept() {
    InputStream endless =
        new InputStream() {
          private int left = 100_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }
        };
    assertThat(read(endless, null))
        .isInstanceOfSatisfying(
            IncomingFile.Outcome.Unreadable.class,
            why -> {
              assertThat(why.slug()).isEqualTo("row-too-long");
              assertThat(why.reason()).contains("begins in line 1").contains("quotation mark");
            });
    assertThat(kept.size()).isZero();
  }

  @Test
  void aRowMayBeJustAsLongAsAllowed() {
    String longest = "x".repeat(RowLengths.ROW_LENGTH_MAX);
    assertThat(read(("a\n" + longest + "\n").getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo(new IncomingFile.Outcome.Whole());
    assertThat(read(("a\n" + longest + "x\n").getBytes(StandardCharsets.UTF_8), null))
        .isInstanceOf(IncomingFile.Outcome.Unreadable.class);
  }

  @Test
  void nothingAndBlanksAreSaidToBeEmpty() {
    for (String text : List.of("", " ", "\r\n\r\n", "  \n"))
      assertThat(read(text.getBytes(StandardCharsets.UTF_8), null))
          .as("<%s>", text)
          .isInstanceOfSatisfying(
              IncomingFile.Outcome.Unreadable.class,
              why -> assertThat(why.slug()).isEqualTo("empty-file"));
  }
}
