package humane.borrower.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.account.AccountFacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationTest {
  private final Limitation limitation =
      new Limitation(
          List.of(
              row("CN", 3, "2021-01-01"),
              row("GB-EAW", 6, "1981-05-01"),
              row("GB-SCT", 5, "1976-07-25")));

  private static LimitationRow row(String place, int years, String from) {
    return new LimitationRow(place, years, LocalDate.parse(from), null, "R-" + place, "a source");
  }

  private static AccountFacts facts(@Nullable String paid, @Nullable String due, long arrears) {
    return new AccountFacts(
        null,
        100_00,
        arrears,
        null,
        due == null ? null : LocalDate.parse(due),
        null,
        null,
        null,
        null,
        paid == null ? null : LocalDate.parse(paid),
        null,
        null,
        null,
        null,
        List.of());
  }

  @ParameterizedTest(name = "{0}, last paid {1}, on {2}: {3}")
  @CsvSource({
    // three years less twelve months after the last payment
    "CN,     2024-11-26, 2026-11-25, false",
    "CN,     2024-11-25, 2026-11-25, true",
    "CN,     2015-01-01, 2026-11-25, true",
    "GB-EAW, 2021-11-26, 2026-11-25, false",
    "GB-EAW, 2021-11-25, 2026-11-25, true",
    "GB-SCT, 2022-11-25, 2026-11-25, true",
    // a whole country takes the shortest of its parts
    "GB,     2022-11-25, 2026-11-25, true",
    "GB,     2022-11-26, 2026-11-25, false",
    // no row, no judgement
    "US-MA,  2001-01-01, 2026-11-25, false",
  })
  void anAccountRestsFromTwelveMonthsBeforeItIsBarred(
      String place, String paid, String today, boolean rests) {
    assertThat(
            limitation
                .barring(facts(paid, "2020-01-01", 1), List.of(place), LocalDate.parse(today))
                .isPresent())
        .isEqualTo(rests);
  }

  @Test
  void withoutAPaymentTimeRunsFromTheDueDate() {
    LocalDate today = LocalDate.parse("2026-11-25");
    assertThat(limitation.barring(facts(null, "2024-11-25", 1), List.of("CN"), today)).isPresent();
    assertThat(limitation.barring(facts(null, "2024-11-26", 1), List.of("CN"), today)).isEmpty();
    assertThat(limitation.barring(facts(null, null, 1), List.of("CN"), today)).isEmpty();
  }

  @Test
  void nothingOwedIsNotOld() {
    assertThat(
            limitation.barring(
                facts("2001-01-01", null, 0), List.of("CN"), LocalDate.parse("2026-11-25")))
        .isEmpty();
  }
}
