package humane.reminder.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureKindTest {

  @Test
  void whatTheNumberIsToBlameForIsToldFromWhatIsOurs() {
    assertThat(FailureKind.of("21610")).isEqualTo(FailureKind.OPTED_OUT);
    assertThat(FailureKind.of("30006")).isEqualTo(FailureKind.NO_TEXTS);
    assertThat(FailureKind.of("30003")).isEqualTo(FailureKind.UNREACHABLE);
    assertThat(FailureKind.of("30007")).isEqualTo(FailureKind.OURS);
    assertThat(FailureKind.of(null)).isEqualTo(FailureKind.OURS);
  }
}
