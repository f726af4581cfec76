package humane.borrower.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinRulesTest {
  private static final LocalDate BORN = LocalDate.of(1990, 4, 12);

  @ParameterizedTest
  @CsvSource({
    "12345, WRONG_LENGTH",
    "1234567890123, WRONG_LENGTH",
    "12a456, WRONG_LENGTH",
    "111111, TOO_SIMPLE",
    "123456, TOO_SIMPLE",
    "987654, TOO_SIMPLE",
    "121212, TOO_SIMPLE",
    "900412, KNOWN_TO_FAMILY",
    "19900412, KNOWN_TO_FAMILY",
    "120490, KNOWN_TO_FAMILY",
    "041290, KNOWN_TO_FAMILY",
    "199004, KNOWN_TO_FAMILY",
    "7900412, KNOWN_TO_FAMILY",
    "104729, WRITTEN_ELSEWHERE",
    "8134901047, WRITTEN_ELSEWHERE",
    "550071, WRITTEN_ELSEWHERE",
    "739154, GOOD"
  })
  void whatOthersKnowIsNoPin(String pin, PinVerdict verdict) {
    assertThat(PinRules.judge(pin, BORN, List.of("+8613490104729"), List.of("A-0550071")))
        .isEqualTo(verdict);
  }

  @Property
  void noWayOfWritingTheBirthDateIsEverGood(
      @ForAll @IntRange(min = 1930, max = 2008) int year,
      @ForAll @IntRange(min = 1, max = 365) int day,
      @ForAll @IntRange(max = 13) int form) {
    LocalDate born = LocalDate.ofYearDay(year, day);
    assertThat(PinRules.judge(PinRules.formsOf(born).get(form), born, List.of(), List.of()))
        .isNotEqualTo(PinVerdict.GOOD);
  }
}
