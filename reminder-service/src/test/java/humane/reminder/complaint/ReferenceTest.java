package humane.reminder.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void eightyBitsAreWrittenInFourGroups() {
    byte[] hash = new byte[32];
    Arrays.fill(hash, (byte) 0xff);
    assertThat(Reference.of(hash).written()).isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    hash[0] = 0;
    assertThat(Reference.of(hash).written()).isEqualTo("03ZZ-ZZZZ-ZZZZ-ZZZZ");
  }

  @Test
  void whatComesAfterTheTenthByteChangesNothing() {
    byte[] hash = new byte[32];
    Reference before = Reference.of(hash);
    hash[9] = 1;
    assertThat(Reference.of(hash)).isNotEqualTo(before);
    hash[9] = 0;
    hash[10] = 1;
    assertThat(Reference.of(hash)).isEqualTo(before);
  }

  @Test
  void itIsReadHoweverItIsTyped() {
    Reference known = Reference.typed("7KQ4-M2NP-3VXR-0HTB").orElseThrow();
    assertThat(Reference.typed(" 7kq4m2np 3vxr0htb ")).contains(known);
    assertThat(Reference.typed("７kq4-m2np-3vxr-0htb")).contains(known);
    assertThat(Reference.typed("7KQ4-M2NP-3VXR-0HT")).isEmpty();
    assertThat(Reference.typed("7KQ4-M2NP-3VXR-0HT!")).isEmpty();
    assertThat(Reference.typed("")).isEmpty();
  }
}
