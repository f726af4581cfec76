package humane.reminder.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelfCuredTest {
  @Test
  void moreThanTheBoundForEnoughBorrowersIsTooMuch() {
    assertThat(new SelfCured(50, 101).isTooMuch(2.0)).isTrue();
    assertThat(new SelfCured(50, 100).isTooMuch(2.0)).isFalse();
    assertThat(new SelfCured(49, 490).isTooMuch(2.0)).as("few say little").isFalse();
    assertThat(new SelfCured(0, 0).contactsPerCase()).isNaN();
  }
}
